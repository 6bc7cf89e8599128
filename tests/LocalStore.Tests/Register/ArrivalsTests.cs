using Forms.Answers;
using Forms.Templates;
using LocalStore.Deposits;
using LocalStore.Deposits.Carrying;
using LocalStore.Register;
using LocalStore.Sealing;

namespace LocalStore.Tests.Register;

/// <summary>From the touch screen, which holds the public key alone, to the agents' machine: on a stick, each deposit once, none lost.</summary>
[TestClass]
public sealed class ArrivalsTests
{
    private const string Marker = "CASTELVIEL-MARQUEUR";

    private readonly DirectoryInfo stick = Directory.CreateTempSubdirectory("stick-");

    [TestCleanup]
    public void DeleteStick() => stick.Delete(recursive: true);

    [TestMethod]
    public async Task What_came_in_at_the_screen_is_with_the_agents_and_leaves_the_screen_only_then()
    {
        using var town = new TestRegister();
        using var screen = Screen(town);
        foreach (var _ in Enumerable.Range(0, 3)) await PutAsync(screen);
        Assert.AreEqual((3, 0, 0), Counts(await SendAsync(screen)));
        Assert.AreEqual((0, 3, 0), Counts(await SendAsync(screen)), "a second time writes nothing anew");
        Assert.HasCount(3, await screen.Reader().ListAsync(CancellationToken.None), "nothing leaves before it has arrived");
        foreach (var file in stick.GetFiles()) Assert.IsFalse(File.ReadAllBytes(file.FullName).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Marker)) >= 0, "a stick that is lost tells nothing");

        var arrival = await town.Book.Arrivals.TakeInAsync(stick.FullName, CancellationToken.None);
        Assert.AreEqual(3, arrival.Taken);
        Assert.IsEmpty(arrival.Refused);
        var waiting = await town.Book.Reviews.WaitingAsync(CancellationToken.None);
        Assert.HasCount(3, waiting);
        var opened = (await town.Book.Reviews.OpenAsync(waiting[0].Label.Id, CancellationToken.None))!;
        Assert.AreEqual(Marker, opened.Deposit.Answers.Single().Text);
        Assert.AreEqual((0, 0, 3), Counts(await SendAsync(screen)));
        Assert.IsEmpty(await screen.Reader().ListAsync(CancellationToken.None));
        Assert.IsEmpty(stick.GetFiles());
    }

    [TestMethod]
    public async Task A_deposit_that_comes_again_is_known_also_after_it_was_entered()
    {
        using var town = new TestRegister();
        using var screen = Screen(town);
        var id = await PutAsync(screen);
        await SendAsync(screen);
        var copy = Path.Combine(stick.FullName, $"{id}.deposit");
        var bytes = File.ReadAllBytes(copy);
        await town.Book.Arrivals.TakeInAsync(stick.FullName, CancellationToken.None);
        File.WriteAllBytes(copy, bytes);
        Assert.AreEqual(1, (await town.Book.Arrivals.TakeInAsync(stick.FullName, CancellationToken.None)).Known);
        var answers = TestRegister.Needs(TestRegister.Person(Marker, "Odette"), "shopping");
        Assert.IsInstanceOfType<ValidationResult.Entered>(await town.Book.Reviews.ValidateAsync(id, new Validation(RegisterKind.HelpRequest, answers, [], new Whose.NewPerson(), TestRegister.Agent), CancellationToken.None));
        File.WriteAllBytes(copy, bytes);
        Assert.AreEqual(1, (await town.Book.Arrivals.TakeInAsync(stick.FullName, CancellationToken.None)).Known);
        Assert.IsEmpty(await town.Book.Reviews.WaitingAsync(CancellationToken.None));
    }

    [TestMethod]
    public async Task A_receipt_that_proves_nothing_takes_nothing_out()
    {
        using var town = new TestRegister();
        using var screen = Screen(town);
        var id = await PutAsync(screen);
        await SendAsync(screen);
        File.WriteAllBytes(Path.Combine(stick.FullName, $"{id}.received"), new byte[32]);
        File.WriteAllText(Path.Combine(stick.FullName, "notes.received"), "reçu");
        var done = await SendAsync(screen);
        Assert.HasCount(2, done.Refused);
        Assert.HasCount(1, await screen.Reader().ListAsync(CancellationToken.None));
    }

    [TestMethod]
    public async Task What_was_damaged_or_sealed_for_another_town_is_left_where_it_is()
    {
        using var town = new TestRegister();
        using var screen = Screen(town);
        using var elsewhere = TempStore.Ready();
        var id = await PutAsync(screen);
        await PutAsync(elsewhere);
        await SendAsync(screen);
        await SendAsync(elsewhere);
        var damaged = Path.Combine(stick.FullName, $"{id}.deposit");
        var bytes = File.ReadAllBytes(damaged);
        bytes[^1] ^= 1;
        File.WriteAllBytes(damaged, bytes);
        File.WriteAllText(Path.Combine(stick.FullName, "0.deposit"), "{}");
        var arrival = await town.Book.Arrivals.TakeInAsync(stick.FullName, CancellationToken.None);
        Assert.AreEqual(0, arrival.Taken);
        Assert.HasCount(3, arrival.Refused);
        Assert.HasCount(3, stick.GetFiles());
        Assert.HasCount(1, await screen.Reader().ListAsync(CancellationToken.None), "the screen still has it");
    }

    // A machine of its own, with the public half of the town's key.
    private static TempStore Screen(TestRegister town)
    {
        var screen = new TempStore();
        Directory.CreateDirectory(Path.GetDirectoryName(screen.Options.PublicKeyFile)!);
        File.Copy(town.Options.PublicKeyFile, screen.Options.PublicKeyFile);
        DepositBoxSchema.Migrate(screen.Options);
        return screen;
    }

    private static async Task<DepositId> PutAsync(TempStore store)
    {
        var deposit = new Deposit(DepositId.New(), new FormId("help-request"), new FormVersion(1), Channel.Kiosk, null, 0, [], [new Answer(new QuestionId("last-name"), [], Marker, Certainty.Sure, 1, [])], []);
        Assert.IsInstanceOfType<PutOutcome.Stored>(await store.Writer().PutAsync([deposit], [], CancellationToken.None));
        return deposit.Id;
    }

    private Task<HandOver> SendAsync(TempStore store) => new DepositSender(store.Options, SealingKeys.LoadSealer(store.Options)).RunAsync(stick.FullName, CancellationToken.None);

    private static (int Written, int Waiting, int Arrived) Counts(HandOver done) => (done.Written, done.Waiting, done.Arrived);
}

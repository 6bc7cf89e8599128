using Forms.Answers;
using Forms.Templates;
using LocalStore.Deposits;
using LocalStore.Keys;
using LocalStore.Register;
using LocalStore.Sealing;
using LocalStore.Statistics;

namespace LocalStore.Tests.Register;

// A store with its register open, and invented people to put into it.
internal sealed class TestRegister : IDisposable
{
    public const string Agent = "agent.test";

    private readonly TempStore store = new();
    private readonly DepositBoxWriter writer;

    public TestRegister(DateTime? nowUtc = null)
    {
        SealingKeys.Create(store.Options);
        MasterKey.Create(store.Options);
        StoreSchema.Migrate(store.Options);
        Clock = new MovingClock(nowUtc ?? new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc));
        Book = RegisterBook.Open(store.Options, Clock);
        writer = store.Writer(Clock);
    }

    public MovingClock Clock { get; }

    public RegisterBook Book { get; private set; }

    public StoreOptions Options => store.Options;

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    public static RoleAnswers Person(string lastName, string firstName, string? year = null, string? phone = null, string? street = null, string neighbourhood = "bourg")
    {
        var answers = new Dictionary<string, RecordedAnswer> { ["person.lastName"] = Text(lastName), ["person.firstName"] = Text(firstName), ["address.neighbourhood"] = Ticks(neighbourhood) };
        if (year is not null) answers["person.birthYear"] = Text(year);
        if (phone is not null) answers["person.phone"] = Text(phone);
        if (street is not null) answers["address.street"] = Text(street);
        return new RoleAnswers(answers);
    }

    public static RoleAnswers Needs(RoleAnswers person, params string[] kinds) => person.With(new RoleAnswers(new Dictionary<string, RecordedAnswer>
    {
        ["need.kinds"] = Ticks(kinds),
        ["need.frequency"] = Ticks("weekly"),
        ["need.slots"] = Ticks("monday-morning"),
        ["consent.shareContact"] = Ticks("yes"),
        ["need.other"] = Text("REMARQUE-MARQUEUR"),
    }));

    public static RoleAnswers Offers(RoleAnswers person, params string[] kinds) => person.With(new RoleAnswers(new Dictionary<string, RecordedAnswer>
    {
        ["offer.kinds"] = Ticks(kinds),
        ["offer.slots"] = Ticks("monday-morning"),
        ["offer.reach"] = Ticks("commune"),
        ["offer.maxPersons"] = Ticks("two"),
        ["consent.shareContact"] = Ticks("yes"),
    }));

    public static RecordedAnswer Text(string text) => new([], text);

    public static RecordedAnswer Ticks(params string[] values) => new(values, null);

    public async Task<DepositId> PutAsync(string form = "help-request", byte[]? picture = null)
    {
        IReadOnlyList<DepositPage> pages = picture is null ? [] : [new DepositPage(1, picture, new Dictionary<string, byte[]>())];
        var deposit = new Deposit(DepositId.New(), new FormId(form), new FormVersion(1), picture is null ? Channel.Kiosk : Channel.Paper, null, pages.Count, pages, [], []);
        Assert.IsInstanceOfType<PutOutcome.Stored>(await writer.PutAsync([deposit], [], CancellationToken.None));
        return deposit.Id;
    }

    public async Task<PersonId> EnterAsync(RoleAnswers answers, RegisterKind kind = RegisterKind.HelpRequest, Whose? whose = null, byte[]? picture = null, IReadOnlyList<AnswerChange>? changes = null)
    {
        var id = await PutAsync(kind == RegisterKind.HelpRequest ? "help-request" : "volunteer-offer", picture);
        var result = await Book.Reviews.ValidateAsync(id, new Validation(kind, answers, changes ?? [], whose ?? new Whose.NewPerson(), Agent) { Counts = true }, CancellationToken.None);
        return Assert.IsInstanceOfType<ValidationResult.Entered>(result).Person;
    }

    public async Task<RequestId> AskAsync(string lastName, params string[] kinds)
    {
        var person = await EnterAsync(Needs(Person(lastName, "Odette"), kinds));
        return (await Book.Requests.OfPersonAsync(person, CancellationToken.None))[0].Id;
    }

    public async Task<OfferId> OfferAsync(string lastName, params string[] kinds)
    {
        var person = await EnterAsync(Offers(Person(lastName, "Lucien"), kinds), RegisterKind.VolunteerOffer);
        var offer = (await Book.Volunteers.OfPersonAsync(person, CancellationToken.None))[0].Id;
        Assert.IsTrue(await Book.Volunteers.SetStatusAsync(offer, VolunteerStatus.Active, Agent, CancellationToken.None));
        return offer;
    }

    public void Reopen()
    {
        Book.Dispose();
        Book = RegisterBook.Open(store.Options, Clock);
    }

    // Every byte of every file of the store, the journals included.
    public bool AnyFileHolds(string marker) => AnyFileHolds(System.Text.Encoding.UTF8.GetBytes(marker));

    public bool AnyFileHolds(byte[] wanted) => Directory.EnumerateFiles(Options.Directory, "*", SearchOption.AllDirectories).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(wanted) >= 0);

    public void Dispose()
    {
        Book.Dispose();
        store.Dispose();
    }
}

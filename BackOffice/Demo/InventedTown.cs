using Forms.Answers;
using Forms.Templates;
using LocalStore.Register;

namespace BackOffice.Demo;

/// <summary>
/// Fills an empty register with people who do not exist, so that a newcomer sees it alive: requests and volunteers that went through the same review as real
/// ones, some of them introduced, some waiting. The same number gives the same town. Telephone numbers are of the ranges kept free for fiction.
/// </summary>
internal sealed class InventedTown(RegisterBook book, TemplateLibrary library, PastClock clock)
{
    private const string Agent = "demo";
    private const int Seed = 47_000;

    /// <summary>How long a request is open in an invented town.</summary>
    private const int OpenDays = 45;

    private static readonly string[] Surnames =
    [
        "Aubrac", "Barthès", "Castaing", "Delmas", "Escande", "Fourcade", "Gaillard", "Héritier", "Izard", "Jouanel", "Labarthe", "Lacaze", "Laffitte", "Mazières", "Nadal", "Olivier", "Pontet", "Queyrel", "Rigaud",
        "Saubusse", "Tauzin", "Ustariz", "Vergnes", "Ycart", "Peyrebrune", "Castelnau", "Malbec", "Sarrazin", "Dubernet", "Courrèges",
    ];

    private static readonly string[] FirstNames =
    [
        "Odette", "Marcel", "Simone", "Lucien", "Jeannine", "Robert", "Yvette", "Roger", "Monique", "André", "Huguette", "Pierre", "Suzanne", "Claude", "Ginette", "Michel", "Colette", "Jacques", "Denise", "Bernard", "Aïcha", "Antonio", "Fatima", "Jean-Luc", "Sophie", "Karim", "Élodie", "Thomas",
    ];

    private static readonly string[] Kinds = ["shopping", "pharmacy", "transport", "visits", "calls", "meals", "paperwork", "computer", "small-jobs", "garden", "animal"];
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private readonly Random random = new(Seed);
    private int number;

    /// <summary>Makes the town; false when the register is not empty: invented people have no place among real ones.</summary>
    /// <param name="requests">How many help requests.</param>
    /// <param name="volunteers">How many volunteers.</param>
    /// <param name="introduce">Whether every third request has a volunteer who was asked.</param>
    /// <param name="days">Over how many days up to today they came in; what is older than <see cref="OpenDays"/> is closed. 0 for all of them today.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<bool> FillAsync(int requests, int volunteers, bool introduce, int days, CancellationToken cancellationToken)
    {
        if (await book.Requests.CountAsync([.. Enum.GetValues<RequestStatus>()], null, null, cancellationToken) + await book.Volunteers.CountAsync(null, cancellationToken) > 0) return false;
        for (var i = 0; i < volunteers; i++)
        {
            clock.Ago = TimeSpan.FromDays(days - (days * i / volunteers));
            await VolunteerAsync(cancellationToken);
        }

        for (var i = 0; i < requests; i++) await RequestAsync(days - (days * i / requests), introduce && i % 3 == 0, cancellationToken);
        clock.Ago = TimeSpan.Zero;
        await book.Undoing.CloseAsync(cancellationToken); // nobody made a slip in a town that never was
        for (var i = 0; i < Math.Min(5, requests); i++) await book.Reviews.TypeInAsync(Deposit("help-request", Channel.Kiosk, [.. PersonAnswers(), .. NeedAnswers()]), cancellationToken);
        return true;
    }

    private async Task VolunteerAsync(CancellationToken cancellationToken)
    {
        var deposit = Deposit("volunteer-offer", Channel.Desk, []);
        Answers answers = [.. Who(), .. Ticks("offer.kinds", Some(Kinds, 4)), .. Ticks("offer.slots", Slots(6)), .. Ticks("offer.reach", [Pick(["district", "commune", "commune", "remote"])]), .. Ticks("offer.travel", [Pick(["foot", "bicycle", "car"])]), .. Ticks("offer.maxPersons", [Pick(["one", "two", "three", "more"])]), .. Ticks("consent.shareContact", ["yes"])];
        await EnterAsync(deposit, RegisterKind.VolunteerOffer, answers, cancellationToken);
        if (random.Next(10) > 0) await book.Volunteers.SetStatusAsync(new OfferId(deposit.Id.Value), VolunteerStatus.Active, Agent, cancellationToken);
    }

    private async Task RequestAsync(int daysAgo, bool introduce, CancellationToken cancellationToken)
    {
        clock.Ago = TimeSpan.FromDays(daysAgo);
        var deposit = Deposit("help-request", Pick([Channel.Paper, Channel.Kiosk, Channel.Desk, Channel.Telephone]), []);
        Answers answers = [.. Who(), .. Ticks("need.kinds", Some(Kinds, 2)), .. Ticks("need.slots", Slots(4)), .. Ticks("need.frequency", [Pick(["once", "weekly", "fortnightly", "monthly", "to-see"])]), .. Ticks("need.delay", [Pick(["soonest", "week", "month"])]), .. Ticks("consent.shareContact", ["yes"])];
        await EnterAsync(deposit, RegisterKind.HelpRequest, answers, cancellationToken);
        var id = new RequestId(deposit.Id.Value);
        if (daysAgo > OpenDays)
        {
            clock.Ago = TimeSpan.FromDays(daysAgo - random.Next(3, OpenDays));
            await book.Requests.CloseAsync(id, random.Next(4) > 0 ? RequestOutcome.Done : RequestOutcome.NotDone, Agent, cancellationToken);
            return;
        }

        clock.Ago = TimeSpan.Zero;
        if (daysAgo > 0) await book.Requests.ScheduleAsync(id, clock.Today().AddDays(random.Next(-1, 12)), Agent, Agent, cancellationToken);
        if (introduce) await IntroduceAsync(id, cancellationToken);
    }

    private async Task IntroduceAsync(RequestId id, CancellationToken cancellationToken)
    {
        var request = (await book.Requests.FindAsync(id, cancellationToken))!;
        var ranked = Introductions.Ranking.Of(request, await book.Volunteers.ActiveAsync(request.Kinds, cancellationToken), new HashSet<OfferId>(), clock.Today());
        if (ranked.Count == 0 || await book.Introductions.ProposeAsync(id, ranked[0].Volunteer.Id, Agent, cancellationToken) is not { } introduction) return;
        IntroductionStep[] steps = [IntroductionStep.VolunteerSaysYes, IntroductionStep.ResidentSaysYes, IntroductionStep.ContactGiven, IntroductionStep.FirstVisit, IntroductionStep.AllWell];
        foreach (var step in steps.Take(random.Next(steps.Length + 1))) await book.Introductions.StepAsync(introduction, step, null, Agent, cancellationToken);
    }

    private async Task EnterAsync(Deposit deposit, RegisterKind kind, Answers answers, CancellationToken cancellationToken)
    {
        await book.Reviews.TypeInAsync(deposit, cancellationToken);
        await book.Reviews.ValidateAsync(deposit.Id, new Validation(kind, new RoleAnswers(answers), [], new Whose.NewPerson(), Agent) { Counts = true }, cancellationToken);
    }

    private Answers Who()
    {
        var who = new Answers
        {
            ["person.lastName"] = Text(Pick(Surnames)),
            ["person.firstName"] = Text(Pick(FirstNames)),
            ["person.birthYear"] = Text(Invariant(random.Next(1930, 2005))),
            ["person.phone"] = Text(Phone()),
            ["address.number"] = Text(Invariant(random.Next(1, 90))),
            ["address.street"] = Text(Pick(library.Commune.Streets)),
            ["address.neighbourhood"] = new RecordedAnswer([Pick(library.Commune.Neighbourhoods).Code], null),
        };
        return who;
    }

    // 06 39 98 and the like are given to nobody (Arcep): whoever dials what stands here reaches no one.
    private string Phone() => $"063998{Invariant(number++ % 10_000).PadLeft(4, '0')}";

    private IReadOnlyList<Answer> PersonAnswers() =>
        [Typed("last-name", Pick(Surnames)), Typed("first-name", Pick(FirstNames)), Typed("street", Pick(library.Commune.Streets)), Ticked("district", Pick(library.Commune.Neighbourhoods).Code), Typed("phone", Phone())];

    private IReadOnlyList<Answer> NeedAnswers() => [Ticked("for-whom", "self"), Ticked("needs", Some(Kinds, 2)), Ticked("frequency", "weekly"), Ticked("share-contact", "yes")];

    private Deposit Deposit(string form, Channel channel, IReadOnlyList<Answer> answers) => new(DepositId.New(), new FormId(form), library.Newest(new FormId(form))!.Template.Version, channel, null, 0, [], answers, []);

    private string[] Some(string[] among, int most) => [.. among.OrderBy(_ => random.Next()).Take(random.Next(1, most + 1)).OrderBy(value => Array.IndexOf(among, value))];

    private string[] Slots(int most) => [.. Some(Days, most).Select(day => ChoiceGrid.Value(Pick(["morning", "afternoon"]), day))];

    private T Pick<T>(IReadOnlyList<T> among) => among[random.Next(among.Count)];

    private static RecordedAnswer Text(string text) => new([], text);

    private static Answers Ticks(string role, string[] values) => new() { [role] = new RecordedAnswer(values, null) };

    private static Answer Typed(string question, string text) => new(new(question), [], text, Certainty.Sure, 1, []);

    private static Answer Ticked(string question, params string[] values) => new(new(question), values, null, Certainty.Sure, 1, []);

    private static string Invariant(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // The answers of one form by role, put together from parts.
    private sealed class Answers : Dictionary<string, RecordedAnswer>
    {
        public void Add(KeyValuePair<string, RecordedAnswer> answer) => Add(answer.Key, answer.Value);
    }
}

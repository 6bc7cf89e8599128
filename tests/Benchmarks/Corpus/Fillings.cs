using Testing.Paper;
using Testing.Paper.Handwriting;

namespace Benchmarks.Corpus;

/// <summary>Pages filled in by hand for the corpus, each with the marks its case is about and ordinary answers around them.</summary>
internal sealed class Fillings(Layouts layouts)
{
    public FilledPage Identity(int seed, MarkStyle style = MarkStyle.Cross) => FilledPage.Of(layouts.Of("help-request"), 1).Seed(seed)
        .Tick("for-whom", "self", style)
        .Write("last-name", Pick(InventedPeople.Surnames, seed)).Write("first-name", Pick(InventedPeople.FirstNames, seed))
        .Write("birth-year", "1941").Write("street-number", "27B").Write("street", Pick(InventedPeople.Streets, seed))
        .Tick("district", "port", style).Write("phone", "0536491078")
        .Tick("contact-way", "phone", style).Tick("contact-way", "visit", style).Tick("contact-time", "morning", style);

    public FilledPage Needs(int seed, MarkStyle style = MarkStyle.Cross) => NeedsUndated(seed, style).Write("before", "24122026").Write("signed-on", "05112026");

    public FilledPage Offer(int seed, MarkStyle style = MarkStyle.Cross) => RandomFilling.Of(layouts.Of("volunteer-offer"), 1, seed).With(PenKind.BallPoint);

    public FilledPage Alert(int seed) => RandomFilling.Of(layouts.Of("alert-register"), 1, seed).With(PenKind.BallPoint);

    public FilledPage Large(int seed, int page) => RandomFilling.Of(layouts.Of("help-request", Forms.PageCodes.PrintSize.Large), page, seed).With(PenKind.BallPoint);

    public FilledPage Empty() => FilledPage.Of(layouts.Of("help-request"), 2);

    /// <summary>Two marks where one is allowed, in two fields.</summary>
    public FilledPage TwoMarks() => NeedsUndated(41, MarkStyle.Cross).Tick("frequency", "monthly").Tick("delay", "month", MarkStyle.Tick);

    /// <summary>Answers taken back, with another in their place and without.</summary>
    public FilledPage Cancelled() => NeedsUndated(42, MarkStyle.Cross).Cancel("needs", "meals").Cancel("needs", "garden").Cancel("frequency", "once").Cancel("delay", "month");

    /// <summary>Marks that nobody can decide.</summary>
    public FilledPage Doubtful() => NeedsUndated(43, MarkStyle.Cross).Tick("needs", "meals", MarkStyle.Dot).Tick("slots", "sunday-morning", MarkStyle.NearlyFilled);

    public FilledPage Digits() => FilledPage.Of(layouts.Of("help-request"), 1).Seed(44).Tick("for-whom", "other")
        .Write("requester-phone", "0123456789").Write("phone", "0711447799").Write("second-phone", "0550863291").Write("birth-year", "1937").Write("street-number", "1147");

    public FilledPage Letters() => FilledPage.Of(layouts.Of("help-request"), 1).Seed(45).Tick("for-whom", "other")
        .Write("requester-name", "ABCDEFGHIJKLMNOPQRSTU").Write("last-name", "VWXYZ-D'ORVIGNE KLEBE").Write("first-name", "QUENTIN-YZOLDE");

    public FilledPage Typed() => FilledPage.Of(layouts.Of("help-request"), 1)
        .TypeTick("for-whom", "self").Type("last-name", "HAUTEFEUIL").Type("first-name", "MARIE-LOU").Type("birth-year", "1939")
        .Type("street-number", "8").Type("street", "CHEMIN DU PUITS").TypeTick("district", "moulin").Type("phone", "0536490122")
        .Type("email", "marie-lou.hautefeuil@exemple.fr").TypeTick("contact-way", "phone").TypeTick("contact-time", "afternoon");

    private FilledPage NeedsUndated(int seed, MarkStyle style) => FilledPage.Of(layouts.Of("help-request"), 2).Seed(seed)
        .Tick("needs", "shopping", style).Tick("needs", "visits", style).Tick("needs", "paperwork", style)
        .Tick("frequency", "weekly", style).Tick("delay", "soonest", style)
        .Tick("slots", "monday-morning", style).Tick("slots", "thursday-afternoon", style).Tick("slots", "friday-morning", style)
        .Tick("share-contact", "yes", style).Sign();

    private static string Pick(IReadOnlyList<string> choices, int seed) => choices[seed % choices.Count];
}

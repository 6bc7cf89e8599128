using LocalStore.Statistics;

namespace Testing;

/// <summary>A year of a small commune, by chance and from a number: people who ask and offer, some of them several times, some of whom change their mind.</summary>
public sealed class InventedYear
{
    public static readonly DateOnly First = new(2026, 1, 1);

    private static readonly string[] Kinds = ["shopping", "pharmacy", "transport", "visits", "calls", "meals", "paperwork", "computer", "small-jobs", "garden", "animal", "other"];
    private static readonly string[] Neighbourhoods = ["bourg", "gare", "port", "bellevue", "vignes", "moulin", "saint-martin", "lande"];

    public InventedYear(int seed, int records)
    {
        var random = new Random(seed);
        Arrivals =
        [
            .. Enumerable.Range(0, records).Select(_ =>
            {
                var day = First.AddDays(random.Next(365));
                var ends = day.AddDays(random.Next(1, 90));
                var person = random.Next(records * 4 / 5);
                var request = random.Next(3) < 2;
                return new CodedFact(
                    NewGuid(random), Token(person), request ? FactKind.Request : FactKind.Offer, [.. Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(_ => Weighted(random)).Distinct()], request ? random.Next(2) == 0 : null,
                    (AgeBand)(1 + person % 3), Neighbourhoods[person % Neighbourhoods.Length], random.Next(3) == 0 ? "Kiosk" : "Paper", day)
                {
                    Outcome = random.Next(3) == 0 ? null : FactOutcome.Met, EndedOn = ends,
                };
            }).OrderBy(fact => fact.ReceivedOn),
        ];
    }

    public IReadOnlyList<CodedFact> Arrivals { get; }

    /// <summary>What is held on a day: it has come in, and its outcome is known only once it is there.</summary>
    public static CodedFact On(CodedFact fact, DateOnly day) => fact.EndedOn <= day ? fact : fact with { Outcome = null, EndedOn = null };

    public static byte[] Token(int person)
    {
        var token = new byte[CodedFact.TokenBytes];
        BitConverter.TryWriteBytes(token, person);
        return token;
    }

    // Some help is asked for far more often than other.
    private static string Weighted(Random random) => Kinds[(int)(Kinds.Length * Math.Pow(random.NextDouble(), 1.5))];

    private static Guid NewGuid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}

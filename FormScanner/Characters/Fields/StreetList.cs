using FormScanner.Characters.Names;

namespace FormScanner.Characters.Fields;

/// <summary>The streets of the commune, in all the ways people write them.</summary>
internal sealed class StreetList
{
    public StreetList(IReadOnlyList<string> streets, DecodingLimits limits)
    {
        Listed = streets.Count == 0 ? 0 : limits.StreetListed;
        Written = [.. streets.SelectMany(street => StreetSpelling.Of(street).Select(written => new KnownStreet(written, street, streets.Count)))];
        Letters = new LetterModel(Written.SelectMany(street => street.Words).Distinct());
    }

    /// <summary>Share of addresses whose street is in the list, 0 to 1.</summary>
    public double Listed { get; }

    public IReadOnlyList<KnownStreet> Written { get; }

    /// <summary>What words look like in streets that are not in the list.</summary>
    public LetterModel Letters { get; }
}

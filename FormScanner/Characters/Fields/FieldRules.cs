using FormScanner.Characters.Names;

namespace FormScanner.Characters.Fields;

/// <summary>What is known before a form is read: the names people have, the streets of the commune, and what is usual. Made once.</summary>
internal sealed class FieldRules
{
    private readonly KnownNames _surnames;
    private readonly KnownNames _firstNames;
    private readonly KnownNames _anyNames;

    public FieldRules(string postcode, IReadOnlyList<string> streets, IReadOnlyList<NameEntry> surnames, IReadOnlyList<NameEntry> firstNames, DecodingLimits limits)
    {
        Limits = limits;
        Postcode = postcode;
        Streets = new StreetList(streets, limits);
        _surnames = new KnownNames(surnames, limits.SurnameListed, limits);
        _firstNames = new KnownNames(firstNames, limits.FirstNameListed, limits);
        _anyNames = new KnownNames([.. surnames, .. firstNames], limits.AnyNameListed, limits);
    }

    public DecodingLimits Limits { get; }

    public string Postcode { get; }

    public StreetList Streets { get; }

    /// <summary>The names that a field of this role is made of; a field for a whole name has words of both lists.</summary>
    public KnownNames NamesOf(string role) =>
        role.EndsWith(".lastName", StringComparison.Ordinal) ? _surnames
        : role.EndsWith(".firstName", StringComparison.Ordinal) || role.EndsWith(".firstNames", StringComparison.Ordinal) ? _firstNames
        : _anyNames;
}

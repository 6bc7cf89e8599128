namespace FormScanner.Characters.Fields;

/// <summary>The years a date may lie in, both included and complete.</summary>
internal readonly record struct YearRange(int Earliest, int Latest)
{
    public IEnumerable<int> Years => Enumerable.Range(Earliest, Latest - Earliest + 1);

    public static YearRange OfBirth(DecodingLimits limits) => new(limits.EarliestBirthYear, limits.LatestBirthYear);

    /// <summary>By the role of the field; a role that tells neither a birth nor the present allows both.</summary>
    public static YearRange OfDate(string role, DecodingLimits limits)
    {
        if (role.EndsWith(".birthDate", StringComparison.Ordinal)) return OfBirth(limits);
        var present = role is "signature.date" or "need.before" || role.StartsWith("offer.absent", StringComparison.Ordinal);
        return new YearRange(present ? limits.EarliestPresentYear : limits.EarliestBirthYear, limits.LatestPresentYear);
    }
}

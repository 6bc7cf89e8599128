namespace FormScanner.Checkup;

/// <summary>What was found of one part the program needs; the words are French, for whoever installs it.</summary>
internal abstract record Finding
{
    private Finding(string part) => Part = part;

    public string Part { get; }

    public sealed record Fine(string Part, string Detail) : Finding(Part);

    /// <param name="Part">The part.</param>
    /// <param name="What">What is wrong with it.</param>
    /// <param name="Mend">What to do about it.</param>
    public sealed record Lacking(string Part, string What, string Mend) : Finding(Part);

    /// <summary>Something is not there, and only one verb needs it.</summary>
    public sealed record Spared(string Part, string What, string Mend) : Finding(Part);

    public sealed override string ToString() => this switch
    {
        Fine fine => $"ok      {Part} : {fine.Detail}",
        Lacking lacking => $"manque  {Part} : {lacking.What} → {lacking.Mend}",
        Spared spared => $"option  {Part} : {spared.What} → {spared.Mend}",
        _ => Part,
    };
}

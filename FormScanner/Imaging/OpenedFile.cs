namespace FormScanner.Imaging;

/// <summary>A file whose bytes were read once, or why they were not.</summary>
internal abstract record OpenedFile
{
    private OpenedFile(string name) => Name = name;

    /// <summary>The path as it was given; for display and messages only, nothing is opened by it again.</summary>
    public string Name { get; }

    /// <param name="Sha256">Of all bytes, in lower-case hexadecimal.</param>
    internal sealed record Ready(string Name, byte[] Bytes, string Sha256) : OpenedFile(Name);

    internal sealed record Refused(string Name, ReadProblem Problem) : OpenedFile(Name);
}

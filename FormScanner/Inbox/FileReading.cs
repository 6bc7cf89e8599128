using Forms.Reading;

namespace FormScanner.Inbox;

/// <summary>What the reading process told of one file.</summary>
internal abstract record FileReading
{
    private FileReading()
    {
    }

    /// <summary>All its pages, in order; at least one.</summary>
    public sealed record Pages(IReadOnlyList<ReadPage> All) : FileReading;

    /// <summary>It could not be read to its end: <c>too-slow</c>, <c>too-much-memory</c>, <c>reader-failed</c>, <c>too-large</c> or <c>empty-file</c>.</summary>
    public sealed record Failed(string Code) : FileReading;
}

namespace Kiosk.Camera;

/// <summary>How filled-in paper is taken at the kiosk; bound from the section <c>Camera</c>, checked with <see cref="Problems"/> at start.</summary>
public sealed class CameraOptions
{
    /// <summary>Whether paper may be shown to a camera. Off until the town hall says so: a camera in the hall is its decision.</summary>
    public bool Enabled { get; set; }

    /// <summary>The program that reads pages, called as <c>formscanner read</c> is; when left out it is looked for beside this one, in ../formscanner and on the PATH.</summary>
    public string? Reader { get; set; }

    /// <summary>Seconds a page may take to be read: 1 to 60. A person stands and waits.</summary>
    public int Seconds { get; set; } = 20;

    /// <summary>The memory, in megabytes, that the reading process may use: 128 to 16,384.</summary>
    public int ReaderMegabytes { get; set; } = 1536;

    /// <summary>Everything that is wrong with these options, one sentence each; empty when they are fine. A reader that is missing only takes the way off the screen.</summary>
    public IReadOnlyList<string> Problems()
    {
        List<string> problems = [];
        Range(nameof(Seconds), Seconds, 1, 60);
        Range(nameof(ReaderMegabytes), ReaderMegabytes, 128, 16_384);
        return problems;

        void Range(string name, int found, int least, int most)
        {
            if (found < least || found > most)
                problems.Add(FormattableString.Invariant($"Camera:{name} must be between {least} and {most}; it is {found}."));
        }
    }
}

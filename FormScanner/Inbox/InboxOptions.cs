using LocalStore;

namespace FormScanner.Inbox;

/// <summary>How paper is taken in; bound from the section <c>Inbox</c> (environment <c>Inbox__Directory</c> …), checked at start.</summary>
internal sealed class InboxOptions
{
    /// <summary>The folder copiers and scanners write to; « inbox » in the store when left out.</summary>
    public string? Directory { get; set; }

    /// <summary>Where originals go, sealed; « archive » in the store when left out.</summary>
    public string? Archive { get; set; }

    /// <summary>Where goes what could not be read, for a clerk to look at; « rejected » in the store when left out.</summary>
    public string? Rejected { get; set; }

    /// <summary>How often, in milliseconds, the inbox is looked at: 10 to 600,000.</summary>
    public int PollMilliseconds { get; set; } = 2000;

    /// <summary>How many looks in a row a file must be found unchanged before it is taken: 1 to 100. A copier pauses between two pages.</summary>
    public int StablePolls { get; set; } = 3;

    /// <summary>How long, in seconds, one page may take to be read: 1 to 600.</summary>
    public int SecondsPerPage { get; set; } = 30;

    /// <summary>The memory, in megabytes, that the process which decodes pictures may use: 128 to 16,384. A page at 600 dpi takes 35 per copy of its pixels.</summary>
    public int ReaderMegabytes { get; set; } = 1536;

    /// <summary>The largest file, in megabytes, that is taken: 1 to 1,000.</summary>
    public int LargestFileMegabytes { get; set; } = 200;

    /// <summary>The most pages in one file: 1 to 500.</summary>
    public int MostPages { get; set; } = 200;

    /// <summary>The program that reads pages, called as <c>formscanner read</c> is; this program when left out.</summary>
    public string? Reader { get; set; }

    /// <summary>Whether written cells go into deposits as the network saw them; set from <see cref="Learning.LearningOptions.KeepCells"/>.</summary>
    internal bool WithGlyphs { get; set; }

    /// <summary>Everything that is wrong with these options, one sentence each; empty when they are fine.</summary>
    public IReadOnlyList<string> Problems(StoreOptions store)
    {
        List<string> problems = [];
        Range(nameof(PollMilliseconds), PollMilliseconds, 10, 600_000);
        Range(nameof(StablePolls), StablePolls, 1, 100);
        Range(nameof(SecondsPerPage), SecondsPerPage, 1, 600);
        Range(nameof(ReaderMegabytes), ReaderMegabytes, 128, 16_384);
        Range(nameof(LargestFileMegabytes), LargestFileMegabytes, 1, 1_000);
        Range(nameof(MostPages), MostPages, 1, 500);
        if (Reader is not null && !File.Exists(Reader)) problems.Add($"Inbox:Reader must name a program; there is none at '{Reader}'.");
        var folders = InboxFolders.Of(this, store);
        foreach (var folder in folders.All.Where(File.Exists)) problems.Add($"Inbox folders must be directories; '{folder}' is a file.");
        foreach (var twice in folders.All.GroupBy(folder => folder).Where(same => same.Count() > 1))
            problems.Add($"Inbox, archive and rejected must be three folders; '{twice.Key}' is named {twice.Count()} times.");
        return problems;

        void Range(string name, int found, int least, int most)
        {
            if (found < least || found > most)
                problems.Add(FormattableString.Invariant($"Inbox:{name} must be between {least} and {most}; it is {found}."));
        }
    }
}

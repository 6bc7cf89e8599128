using System.CommandLine;
using Benchmarks.Characters;
using Benchmarks.Corpus;
using Benchmarks.Reading;
using Benchmarks.Screens;
using Benchmarks.Speed;
using Benchmarks.Staff;
using Benchmarks.Sync;

namespace Benchmarks;

/// <summary>The command line of the benchmarks.</summary>
internal static class BenchmarksCommand
{
    public static RootCommand Create() => new("Makes filled pages and kiosk screens, and measures how well they are read and how they answer.")
    {
        CorpusCommand.Create(),
        ReadingCommand.Create(),
        SpeedCommand.Create(),
        MemoryCommand.Create(),
        CellsCommand.Create(),
        CalibrateCommand.Create(),
        CharactersCommand.Create(),
        FieldsCommand.Create(),
        CostCommand.Create(),
        ScreensCommand.Create(),
        AccessibilityCommand.Create(),
        JourneysCommand.Create(),
        PaintCommand.Create(),
        StaffCommand.Create(),
        RankingCommand.Create(),
        AnonymiseCommand.Create(),
        ReceiverCommand.Create(),
        OutageCommand.Create(),
    };
}

using System.CommandLine;
using Benchmarks.Characters;
using Benchmarks.Corpus;
using Benchmarks.Reading;
using Benchmarks.Speed;

namespace Benchmarks;

/// <summary>The command line of the benchmarks.</summary>
internal static class BenchmarksCommand
{
    public static RootCommand Create() => new("Makes filled pages, and measures how well they are read.")
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
    };
}

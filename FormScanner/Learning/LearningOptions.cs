using FormScanner.Commands;
using Microsoft.Extensions.Configuration;

namespace FormScanner.Learning;

/// <summary>Whether the commune keeps written cells to learn from; section <c>Learning</c> (environment <c>Learning__KeepCells</c>).</summary>
internal sealed class LearningOptions
{
    /// <summary>Whether written cells go into deposits as the network saw them, so that an agent's check can be kept; no, unless the commune says so.</summary>
    public bool KeepCells { get; set; }

    /// <exception cref="SetupException">The setting is neither true nor false.</exception>
    public static LearningOptions Load(IConfiguration configuration)
    {
        var said = configuration["Learning:KeepCells"];
        if (string.IsNullOrEmpty(said)) return new LearningOptions();
        return bool.TryParse(said, out var keep)
            ? new LearningOptions { KeepCells = keep }
            : throw new SetupException($"Learning:KeepCells must be true or false; it is '{said}'.");
    }
}

using Forms.Templates;

namespace Kiosk.Questions;

/// <summary>Cuts the options of a choice into screens of at most six cards, so that nothing scrolls.</summary>
internal static class ChoicePages
{
    /// <summary>Two columns of three cards (kiosk.md K4 and the smallest supported screen).</summary>
    public const int MostCards = 6;

    public static IReadOnlyList<IReadOnlyList<string>> Of(Question.Choice choice)
    {
        if (choice.Grid is not { } grid) return Cut(choice.Options, MostCards);
        var crossings = grid.Values.ToHashSet(StringComparer.Ordinal);
        var alone = choice.Options.Where(option => !crossings.Contains(option)).ToList();
        // Whole columns together: the moments of one day stand on one screen.
        var columns = Math.Max(1, MostCards / grid.Rows.Count);
        var days = grid.Columns.Chunk(columns).Select(chunk => (IReadOnlyList<string>)[.. from column in chunk from row in grid.Rows select ChoiceGrid.Value(row, column)]);
        return [.. alone.Count > 0 ? Cut(alone, MostCards) : [], .. days];
    }

    private static List<IReadOnlyList<string>> Cut(IReadOnlyList<string> options, int most)
    {
        // Nine options become five and four, not six and three: no card stands alone on a last screen.
        var pages = (options.Count + most - 1) / most;
        var size = (options.Count + pages - 1) / pages;
        return [.. options.Chunk(size)];
    }
}

namespace FormScanner.Characters.Fields;

/// <summary>Cells that stand together, counted among the written cells of a row.</summary>
internal readonly record struct WordSpan(int Start, int Length)
{
    public int End => Start + Length;
}

namespace Forms.Templates;

/// <summary>Boxes in rows and columns: one option <c>column-row</c> for each crossing, such as <c>monday-morning</c>.</summary>
/// <param name="RowList">The code list whose codes are the rows.</param>
/// <param name="ColumnList">The code list whose codes are the columns.</param>
/// <param name="Rows">The codes of the rows, from top to bottom.</param>
/// <param name="Columns">The codes of the columns, from left to right.</param>
public sealed record ChoiceGrid(string RowList, string ColumnList, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns)
{
    /// <summary>The option where <paramref name="row"/> and <paramref name="column"/> cross.</summary>
    public static string Value(string row, string column) => $"{column}-{row}";

    public IEnumerable<string> Values => from row in Rows from column in Columns select Value(row, column);
}

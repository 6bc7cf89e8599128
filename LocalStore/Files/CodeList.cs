namespace LocalStore.Files;

// Several codes in one column.
internal static class CodeList
{
    public static IReadOnlyList<string> Split(string joined) => joined.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static string Join(IEnumerable<string> codes) => string.Join(',', codes);
}

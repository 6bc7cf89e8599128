namespace LocalStore.Register;

// Several codes in one column.
internal static class Codes
{
    public static IReadOnlyList<string> Split(string joined) => joined.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static string Join(IEnumerable<string> codes) => string.Join(',', codes);
}

namespace FormScanner.Commands;

/// <summary>What the program ends with.</summary>
internal static class ExitCode
{
    /// <summary>All was done; every page was read.</summary>
    public const int Done = 0;

    /// <summary>Some page was not read, or something was not done.</summary>
    public const int NotAll = 1;

    /// <summary>Bad arguments or a broken set-up: nothing was done.</summary>
    public const int BadSetup = 2;
}

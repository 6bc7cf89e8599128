namespace Forms.Reading;

/// <summary>What the reading process may cost; it is told all of it, and what it does not keep to is enforced on it.</summary>
/// <param name="SecondsPerPage">How long one page may take.</param>
/// <param name="Megabytes">The memory it may use.</param>
/// <param name="LargestFileMegabytes">The largest file it takes.</param>
/// <param name="MostPages">The most pages of one file.</param>
public sealed record ReaderCost(int SecondsPerPage, int Megabytes, int LargestFileMegabytes, int MostPages);

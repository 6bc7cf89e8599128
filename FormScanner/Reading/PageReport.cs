namespace FormScanner.Reading;

/// <summary>A page of a file and what became of it: one line of <c>read --json</c>.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="FilePage">The page within the file, from 1.</param>
/// <param name="Reading">What was read.</param>
/// <param name="ElapsedMs">Milliseconds from the encoded page to the answers.</param>
/// <param name="PagePicture">The page as it was scanned, when it could be decoded and pictures were asked for; JPEG.</param>
internal sealed record PageReport(string File, int FilePage, PageReading Reading, double ElapsedMs, byte[]? PagePicture);

namespace FormScanner.Imaging;

/// <param name="FilePage">The page whose pixels are now written.</param>
/// <param name="IsDamaged">Whether an error was reported about it; its words may quote the file and are not kept.</param>
internal readonly record struct RenderedPage(int FilePage, bool IsDamaged);

using Forms.Reading;
using LocalStore.Deposits;

namespace FormScanner.Inbox;

/// <summary>A page of a pile, and the file it came from.</summary>
internal sealed record ScannedPage(FileDigest File, ReadPage Page);

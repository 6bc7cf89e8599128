namespace FormScanner.Inbox;

/// <summary>What happens to an original when its pages are where they belong.</summary>
internal enum OriginalFate
{
    /// <summary>It is deleted: a sealed or rejected copy is kept.</summary>
    Taken,

    /// <summary>It stays: somebody named it on the command line.</summary>
    Left,
}

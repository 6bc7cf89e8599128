namespace LocalStore.Backups;

/// <summary>The copies of one night.</summary>
/// <param name="Day">The day they were made.</param>
/// <param name="Files">The files, by their name in the store.</param>
public sealed record BackupSet(DateOnly Day, IReadOnlyList<string> Files);

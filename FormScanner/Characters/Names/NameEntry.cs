namespace FormScanner.Characters.Names;

internal sealed record NameEntry(string Written, string Spelled, double Share, IReadOnlyList<string> OtherSpellings);

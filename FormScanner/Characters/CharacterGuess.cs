namespace FormScanner.Characters;

/// <param name="Confidence">From 0 to 1.</param>
internal readonly record struct CharacterGuess(char Character, double Confidence);

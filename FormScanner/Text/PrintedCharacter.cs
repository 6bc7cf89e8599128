using FormScanner.Characters;

namespace FormScanner.Text;

/// <param name="Character">Null where nothing was found.</param>
/// <param name="Confidence">From 0 to 1; 0 where nothing was found.</param>
/// <param name="Alternatives">What else it may be, best first.</param>
internal sealed record PrintedCharacter(char? Character, double Confidence, IReadOnlyList<CharacterGuess> Alternatives)
{
    public static readonly PrintedCharacter None = new(null, 0, []);
}

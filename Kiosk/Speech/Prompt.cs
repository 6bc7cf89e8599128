using System.Security.Cryptography;
using System.Text;

namespace Kiosk.Speech;

/// <summary>One sentence that is the same for everybody, and the language it is spoken in.</summary>
/// <param name="Language"><c>fr</c> or <c>en</c>; easy French is spoken by the French voice.</param>
internal sealed record Prompt(string Language, string Text)
{
    public const string French = "fr";
    public const string English = "en";

    private const int KeyLength = 24;

    /// <summary>The words. A blank that keeps « ? » on its line makes no other sentence of them.</summary>
    public string Text { get; } = Spoken(Text);

    /// <summary>Its name in addresses and among the recordings: 24 hexadecimal digits, the same for as long as the words are.</summary>
    public string Key { get; } = Digest($"{Language}\n{Spoken(Text)}")[..KeyLength];

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Spoken(string text) => text.Replace('\u00A0', ' ');
}

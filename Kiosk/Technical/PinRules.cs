namespace Kiosk.Technical;

/// <summary>What a PIN must be before it is kept.</summary>
internal static class PinRules
{
    public const int Fewest = 6;
    public const int Most = 12;

    /// <summary>What is wrong with it, in a sentence that does not repeat it; null when it will do.</summary>
    public static string? Problem(string pin)
    {
        if (pin.Length is < Fewest or > Most || !pin.All(char.IsAsciiDigit)) return $"A PIN has {Fewest} to {Most} digits and nothing else; this one has {pin.Length} characters.";
        if (pin.Distinct().Count() == 1) return "A PIN must not be one digit again and again.";
        // 123456, 98765432: what is tried first.
        var steps = pin.Zip(pin.Skip(1), (digit, next) => next - digit).Distinct().ToList();
        return steps is [1] or [-1] ? "A PIN must not be digits in a row." : null;
    }
}

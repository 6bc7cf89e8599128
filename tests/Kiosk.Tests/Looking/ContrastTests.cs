using System.Globalization;
using Forms.Look;

namespace Kiosk.Tests.Looking;

/// <summary>The colours themselves, whatever page they stand on (WCAG 2.2, 1.4.6 and 1.4.11).</summary>
[TestClass]
public sealed class ContrastTests
{
    [TestMethod]
    [DataRow("ink", "ground")]
    [DataRow("ink", "card")]
    [DataRow("quiet", "ground")]
    [DataRow("quiet", "card")]
    [DataRow("on-action", "action")]
    [DataRow("action", "ground")]
    [DataRow("on-check", "check")]
    [DataRow("error", "ground")]
    [DataRow("error", "card")]
    public void Text_stands_out_seven_to_one(string text, string ground) => AssertRatio(7, text, ground);

    [TestMethod]
    [DataRow("line", "ground")]
    [DataRow("line", "card")]
    [DataRow("action", "card")]
    public void Borders_and_focus_stand_out_three_to_one(string line, string ground) => AssertRatio(3, line, ground);

    private static void AssertRatio(double least, string one, string other)
    {
        foreach (var scheme in new[] { LookTokens.Shipped.Day, LookTokens.Shipped.Contrast })
            Assert.IsGreaterThanOrEqualTo(least, Ratio(Luminance(scheme[one]), Luminance(scheme[other])), $"{scheme[one]} on {scheme[other]}");
    }

    private static double Ratio(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }
}

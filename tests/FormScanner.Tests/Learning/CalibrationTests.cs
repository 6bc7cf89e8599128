using System.Globalization;
using FormScanner.Characters;
using FormScanner.Learning;
using FormScanner.Tests.Commands;
using FormScanner.Tests.Paper;
using Testing.Paper.Files;

namespace FormScanner.Tests.Learning;

[TestClass]
public sealed class CalibrationTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void What_was_written_is_read_and_changes_the_temperatures_alone()
    {
        var written = new Calibration(CharacterNet.Model, 1200, 1.25, 0.9);

        var read = Calibration.Parse(written.ToJson(), "local.json");

        Assert.AreEqual(written, read);
        Assert.AreEqual(CharacterLimits.Default with { DigitsTemperature = 1.25, LettersTemperature = 0.9 }, read.Applied(CharacterLimits.Default));
    }

    [TestMethod]
    [DataRow("{", "local.json is none")]
    [DataRow("null", "local.json is none")]
    [DataRow("""{"model":"MODEL","cells":1,"digitsTemperature":1}""", "lettersTemperature")]
    [DataRow("""{"model":"MODEL","cells":1,"digitsTemperature":1,"lettersTemperature":1,"digitAtLeast":0.1}""", "digitAtLeast")]
    [DataRow("""{"model":"MODEL","cells":1,"digitsTemperature":0.1,"lettersTemperature":1}""", "DigitsTemperature in local.json must be between 0.5 and 3; it is 0.1.")]
    [DataRow("""{"model":"MODEL","cells":1,"digitsTemperature":1,"lettersTemperature":30}""", "LettersTemperature in local.json must be between 0.5 and 3; it is 30.")]
    [DataRow("""{"model":"ffffffffffff","cells":1,"digitsTemperature":1,"lettersTemperature":1}""", "is for the network 'ffffffffffff'")]
    public void A_calibration_that_is_none_is_refused_by_its_reason(string json, string reason) =>
        Assert.Contains(reason, Assert.ThrowsExactly<InvalidDataException>(() => Calibration.Parse(json.Replace("MODEL", CharacterNet.Model, StringComparison.Ordinal), "local.json")).Message);

    [TestMethod]
    public async Task Read_takes_the_calibration_that_is_named_and_stops_at_a_wrong_one()
    {
        using var terminal = new Terminal(TestContext.CancellationToken);
        var page = terminal.With("page.png", PictureFile.Png(SamplePages.TickedSheet));
        terminal.With("local.json", System.Text.Encoding.UTF8.GetBytes(new Calibration(CharacterNet.Model, 900, 2.5, 2.5).ToJson()));
        terminal.With("other.json", "{}"u8.ToArray());

        Assert.AreEqual(0, (await terminal.Set("Reading__Calibration", terminal.At("local.json")).RunAsync("read", "--json", page)).ExitCode);
        var (exitCode, _, errors) = await terminal.Set("Reading__Calibration", terminal.At("other.json")).RunAsync("read", "--json", page);
        Assert.AreEqual(2, exitCode);
        Assert.Contains("other.json", errors);
        Assert.AreEqual(2, (await terminal.Set("Reading__Calibration", "/no/such/file").RunAsync("explain", page, "--output", "out")).ExitCode);
    }

    [TestMethod]
    public void Temperatures_are_written_with_a_point_whatever_the_country() =>
        Assert.Contains(1.5.ToString(CultureInfo.InvariantCulture), new Calibration("ab", 1, 1.5, 1).ToJson());
}

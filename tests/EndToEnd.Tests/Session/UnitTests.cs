using EndToEnd.Tests.Inbox;
using Testing;

namespace EndToEnd.Tests.Session;

/// <summary>What systemd itself says of the units, laid down as the installation lays them.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class UnitTests
{
    // Tenths, of 100, on systemd's own scale; below 20 a service can do next to nothing but its work. The screen must reach devices and start a sandbox.
    private const int MostExposed = 20;
    private const int ScreenMostExposed = 45;

    // What speaks with other machines cannot be shut off from them.
    private const int ServingMostExposed = 30;

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    [DataRow("units/kiosk.service", MostExposed)]
    [DataRow("units/formscanner-watch.service", MostExposed)]
    [DataRow("units/kiosk-session.service", ScreenMostExposed)]
    [DataRow("staff/backoffice.service", ServingMostExposed)]
    [DataRow("staff/syncagent.service", ServingMostExposed)]
    [DataRow("commune/communeserver.service", ServingMostExposed)]
    [CommandCondition("systemd-analyze", "systemd")]
    public async Task A_service_is_shut_in(string unit, int mostExposed)
    {
        var (exitCode, output) = await Shell.RunAsync(Token, "systemd-analyze", "security", "--no-pager", "--offline=true", $"--threshold={mostExposed}", UnitOf(unit));
        Assert.AreEqual(0, exitCode, output);
    }

    [TestMethod]
    [CommandCondition("systemd-analyze", "systemd")]
    public async Task Systemd_finds_nothing_wrong_with_any_unit()
    {
        using var machine = new InstalledMachine();
        Assert.AreEqual(0, (await machine.InstallAsync(Token)).ExitCode);
        foreach (var program in (string[])["/usr/bin/cage", "/usr/bin/systemctl"]) machine.Give(program);
        Directory.CreateDirectory(machine.At("/usr/lib/systemd"));
        await Shell.RunAsync(Token, "cp", "-R", "/usr/lib/systemd/system", machine.At("/usr/lib/systemd/system"));
        var units = Directory.GetFiles(Path.Combine(Repository.Root, "deploy", "units")).Select(Path.GetFileName).ToArray();
        Assert.IsGreaterThan(4, units.Length);
        var (exitCode, output) = await Shell.RunAsync(Token, ["systemd-analyze", "verify", "--man=no", $"--root={machine.Root}", .. units.Select(unit => $"{machine.Root}/etc/systemd/system/{unit}")]);
        Assert.AreEqual(0, exitCode, output);
        Assert.AreEqual("", output);
    }

    private static string UnitOf(string name) => Path.Combine(Repository.Root, "deploy", name);
}

using System.Text.RegularExpressions;
using EndToEnd.Tests.Inbox;
using Testing;

namespace EndToEnd.Tests.Session;

/// <summary>deploy/install-kiosk.sh into a folder that stands for the machine.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed partial class InstallationTests
{
    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    [CommandCondition("systemctl", "systemd")]
    public async Task Everything_the_units_name_is_laid_down_and_a_second_time_changes_nothing()
    {
        using var machine = new InstalledMachine();
        var (exitCode, output) = await machine.InstallAsync(Token);
        Assert.AreEqual(0, exitCode, output);
        var missing = Directory.GetFiles(machine.At("/etc/systemd/system"), "*.service")
            .SelectMany(unit => OurPath().Matches(File.ReadAllText(unit)).Select(match => match.Value))
            .Distinct().Where(path => !Path.Exists(machine.At(path)) && !Optional(path)).ToList();
        Assert.IsEmpty(missing, string.Join(", ", missing));
        var first = machine.Everything;

        File.WriteAllText(machine.At("/etc/kiosk/forms-templates/commune.json"), "ours");
        (exitCode, output) = await machine.InstallAsync(Token);
        Assert.AreEqual(0, exitCode, output);
        CollectionAssert.AreEqual(first.ToArray(), machine.Everything.ToArray());
        Assert.AreEqual("ours", File.ReadAllText(machine.At("/etc/kiosk/forms-templates/commune.json")));
    }

    [TestMethod]
    public async Task A_dry_run_lays_nothing_down()
    {
        using var machine = new InstalledMachine();
        var (exitCode, output) = await machine.InstallAsync(Token, "--dry-run");
        Assert.AreEqual(0, exitCode, output);
        Assert.Contains("/etc/systemd/system/kiosk-session.service", output);
        Assert.IsEmpty(machine.Everything);
    }

    [TestMethod]
    [CommandCondition("systemctl", "systemd")]
    public async Task Removed_the_kiosk_leaves_the_forms_and_the_data_and_starts_no_more()
    {
        using var machine = new InstalledMachine();
        await machine.InstallAsync(Token);
        var (exitCode, output) = await Shell.RunAsync(Token, Path.Combine(Repository.Root, "deploy", "install-kiosk.sh"), "--root", machine.Root, "--remove");
        Assert.AreEqual(0, exitCode, output);
        Assert.IsTrue(Directory.Exists(machine.At("/etc/kiosk/forms-templates")));
        var left = machine.Everything.Where(line => Ours().IsMatch(line)).ToList();
        Assert.IsEmpty(left, string.Join('\n', left));
    }

    [TestMethod]
    public async Task A_private_key_on_the_machine_stops_the_installation()
    {
        using var machine = new InstalledMachine();
        Directory.CreateDirectory(machine.At("/var/lib/kiosk/keys"));
        File.WriteAllText(machine.At("/var/lib/kiosk/keys/sealing.private.pem"), "");
        var (exitCode, output) = await machine.InstallAsync(Token);
        Assert.AreEqual(2, exitCode);
        Assert.Contains("La clé privée est sur cette machine", output);
    }

    [TestMethod]
    [CommandCondition("systemctl", "systemd")]
    public async Task The_pages_of_the_town_hall_are_laid_down_twice_the_same_and_their_settings_stay()
    {
        using var machine = new InstalledMachine();
        Assert.AreEqual(2, (await machine.InstallTownHallAsync(Token)).ExitCode, "the name of the machine is not guessed");
        var (exitCode, output) = await machine.InstallTownHallAsync(Token, "--host", "entraide.mairie.local");
        Assert.AreEqual(0, exitCode, output);
        Assert.Contains("key-shares", output);
        var missing = Directory.GetFiles(machine.At("/etc/systemd/system"), "*.service")
            .SelectMany(unit => OurPath().Matches(File.ReadAllText(unit)).Select(match => match.Value))
            .Distinct().Where(path => !Path.Exists(machine.At(path)) && !Optional(path) && !path.StartsWith("/var/lib/kiosk/", StringComparison.Ordinal)).ToList();
        Assert.IsEmpty(missing, string.Join(", ", missing));
        Assert.AreEqual("BackOffice__Host=entraide.mairie.local\n", File.ReadAllText(machine.At("/etc/kiosk/backoffice.env")));
        var first = machine.Everything;
        (exitCode, output) = await machine.InstallTownHallAsync(Token);
        Assert.AreEqual(0, exitCode, output);
        CollectionAssert.AreEqual(first.ToArray(), machine.Everything.ToArray());

        (exitCode, output) = await machine.InstallTownHallAsync(Token, "--remove");
        Assert.AreEqual(0, exitCode, output);
        Assert.IsFalse(Directory.Exists(machine.At("/usr/lib/kiosk")));
        Assert.IsFalse(File.Exists(machine.At("/etc/systemd/system/backoffice.service")));
        Assert.IsTrue(File.Exists(machine.At("/etc/kiosk/backoffice.env")));
    }

    [TestMethod]
    [CommandCondition("shellcheck", "shellcheck")]
    public async Task Shellcheck_finds_nothing_in_any_script()
    {
        var scripts = Directory.GetFiles(Path.Combine(Repository.Root, "deploy"), "*", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Repository.Root, "*.sh"))
            .Where(file => (File.ReadLines(file).FirstOrDefault() ?? "").StartsWith("#!", StringComparison.Ordinal)).ToList();
        Assert.IsGreaterThan(4, scripts.Count);
        var (exitCode, output) = await Shell.RunAsync(Token, ["shellcheck", "-x", .. scripts]);
        Assert.AreEqual(0, exitCode, output);
    }

    // Settings of the commune, the private key that must not be there, and what only an administrator can make.
    private static bool Optional(string path) => path.EndsWith(".env", StringComparison.Ordinal) || path.EndsWith(".private.pem", StringComparison.Ordinal)
        || (!Environment.IsPrivilegedProcess && path.StartsWith("/var/lib", StringComparison.Ordinal));

    [GeneratedRegex(@"/(usr/lib|var/lib|usr/share|etc)/kiosk[A-Za-z0-9_./-]*")]
    private static partial Regex OurPath();

    [GeneratedRegex(@"/(usr/(lib|share)/kiosk|etc/systemd/.*kiosk|etc/systemd/.*formscanner|etc/chromium/.+json|ctrl-alt-del)")]
    private static partial Regex Ours();
}

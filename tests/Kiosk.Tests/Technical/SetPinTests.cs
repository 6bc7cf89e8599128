using System.Diagnostics;
using Kiosk.Technical;

namespace Kiosk.Tests.Technical;

/// <summary><c>kiosk set-pin</c>, as the program itself.</summary>
[TestClass]
public sealed class SetPinTests
{
    [TestMethod]
    public async Task The_PIN_of_standard_input_is_kept_as_its_hash_alone()
    {
        var store = Directory.CreateTempSubdirectory("kiosk-set-pin-");
        var (code, said) = await RunAsync(store.FullName, Staff.Pin);
        Assert.AreEqual(0, code, said);
        Assert.DoesNotContain(Staff.Pin, said);
        var file = new PinFile(new() { Directory = store.FullName });
        Assert.IsTrue(file.Read()!.Matches(Staff.Pin));
        Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.Path));
        store.Delete(recursive: true);
    }

    [TestMethod]
    public async Task A_PIN_that_will_not_do_changes_nothing_and_ends_with_2()
    {
        var store = Directory.CreateTempSubdirectory("kiosk-set-pin-");
        var (code, said) = await RunAsync(store.FullName, "123456");
        Assert.AreEqual(2, code);
        Assert.Contains("must not be digits in a row", said);
        Assert.IsEmpty(store.EnumerateFileSystemInfos());
        store.Delete();
        (code, said) = await RunAsync(store.FullName, Staff.Pin);
        Assert.AreEqual(2, code);
        Assert.Contains("The directory of the store is missing", said);
    }

    private static async Task<(int Code, string Said)> RunAsync(string store, string pin)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "kiosk.dll"), "set-pin", $"--Store:Directory={store}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(pin);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}

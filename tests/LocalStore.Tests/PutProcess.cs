using System.Diagnostics;
using LocalStore.Deposits;
using LocalStore.Sealing;

namespace LocalStore.Tests;

// A second process that puts deposits and prints the id of each one after the box has acknowledged it.
internal static class PutProcess
{
    public const string Verb = "put-deposits";

    public static Process Start(string directory, int count)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(PutProcess).Assembly.Location, Verb, directory, $"{count}"]) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    public static async Task<int> PutAsync(string directory, int count)
    {
        var options = TempStore.OptionsFor(directory);
        var writer = DepositBoxWriter.Open(options, SealingKeys.LoadSealer(options), TimeProvider.System);
        for (var i = 0; i < count; i++)
        {
            var deposit = SampleDeposit.OfPaper();
            if (await writer.PutAsync([deposit], [SampleDeposit.SourceOf(deposit)], CancellationToken.None) is not PutOutcome.Stored) return 1;
            await Console.Out.WriteLineAsync(deposit.Id.ToString());
            await Console.Out.FlushAsync();
        }

        return 0;
    }
}

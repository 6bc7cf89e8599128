using System.CommandLine;
using Forms.Answers;
using FormScanner.Inbox;
using LocalStore.Deposits;
using LocalStore.Sealing;

namespace FormScanner.Commands;

/// <summary><c>formscanner show-deposits</c>: for developers, opens what is in the drop box; the only verb that is given the private key.</summary>
internal static class ShowDepositsCommand
{
    public static Command Create()
    {
        var key = new Option<FileInfo>("--private-key") { Description = "The commune's private sealing key.", Required = true };
        var answers = new Option<bool>("--answers") { Description = "Also what was answered: personal data." };
        var arguments = new InboxArguments();
        var command = new Command("show-deposits", "Opens the drop box and says what is in it; for developers.") { key, answers };
        arguments.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var settings = InboxSettings.Load(parsed, arguments);
            using var opener = SealingKeys.LoadOpener(parsed.GetRequiredValue(key).FullName);
            var opened = new List<Deposit>();
            var shut = 0;
            await foreach (var boxed in DepositBoxReader.Open(settings.Store).OpenAllAsync(opener, cancellation))
            {
                if (boxed is BoxedDeposit.Opened(var deposit))
                {
                    foreach (var line in DepositSummary.Lines(deposit, parsed.GetValue(answers))) Console.WriteLine(line);
                    // The comparison needs no picture, and a long pile of pictures would not fit.
                    opened.Add(deposit with { Pages = [.. deposit.Pages.Select(page => page with { Picture = [], Crops = new Dictionary<string, byte[]>() })] });
                    continue;
                }

                shut++;
                Console.WriteLine($"{boxed.Label.Id}  stays shut: {((BoxedDeposit.Shut)boxed).Reason.GetType().Name}");
            }

            foreach (var copy in opened.Where(deposit => deposit.Serial is not null).GroupBy(deposit => deposit.Serial))
                Console.WriteLine($"serial {copy.Key}: {copy.Count()} deposit(s), {SerialVerdict.Of([.. copy])}");
            Console.WriteLine($"{opened.Count} deposit(s), {shut} shut");
            return shut == 0 ? ExitCode.Done : ExitCode.NotAll;
        });
        return command;
    }
}

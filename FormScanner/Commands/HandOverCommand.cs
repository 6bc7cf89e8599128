using System.CommandLine;
using FormScanner.Inbox;
using LocalStore.Deposits.Carrying;
using LocalStore.Sealing;

namespace FormScanner.Commands;

/// <summary><c>formscanner hand-over</c>: carries sealed deposits to the agents' machine, by a stick or a share, and takes out of the box what arrived there.</summary>
internal static class HandOverCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("directory") { Description = "The stick or share that goes to the agents' machine." };
        var arguments = new InboxArguments();
        var command = new Command("hand-over", "Writes what is in the drop box into a directory, sealed as it is, and takes out of the box what arrived at the agents' machine.") { folder };
        arguments.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var settings = InboxSettings.Load(parsed, arguments);
            var directory = parsed.GetRequiredValue(folder).FullName;
            if (!Directory.Exists(directory)) throw new SetupException($"{directory} is no directory: is the stick in, the share there?");
            var done = await new DepositSender(settings.Store, SealingKeys.LoadSealer(settings.Store)).RunAsync(directory, cancellation);
            Console.WriteLine($"written: {done.Written}; there from before: {done.Waiting}; arrived, and gone from this machine: {done.Arrived}");
            foreach (var file in done.Refused) Console.Error.WriteLine($"{file} does not prove that its deposit arrived; the deposit stays here.");
            return done.Refused.Count == 0 ? ExitCode.Done : ExitCode.NotAll;
        });
        return command;
    }
}

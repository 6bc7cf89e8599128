using System.CommandLine;
using FormScanner.Checkup;
using FormScanner.Inbox;

namespace FormScanner.Commands;

/// <summary><c>formscanner doctor</c>: a line for each part it needs, with what mends what is missing.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var arguments = new InboxArguments();
        var command = new Command("doctor", "Checks every part the program needs and says how to mend what is missing.");
        arguments.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var lacking = 0;
            await foreach (var finding in new FullCheckup(InboxSettings.Load(parsed, arguments), TimeProvider.System).LookAsync(cancellation))
            {
                Console.WriteLine(finding);
                if (finding is Finding.Lacking) lacking++;
            }

            Console.WriteLine(lacking switch
            {
                0 => "Tout est en place.",
                1 => "Il manque une chose : voyez la ligne « manque » ci-dessus.",
                _ => $"Il manque {lacking} choses : voyez les lignes « manque » ci-dessus.",
            });
            return lacking == 0 ? ExitCode.Done : ExitCode.BadSetup;
        });
        return command;
    }
}

using System.CommandLine;
using LocalStore;

namespace Kiosk.Technical;

/// <summary><c>kiosk set-pin</c>: chooses the PIN of the technical page. The running kiosk takes it at once.</summary>
internal static class SetPinCommand
{
    public static Command Create(Func<IReadOnlyList<string>, StoreOptions> storeOf)
    {
        var command = new Command("set-pin", "Chooses the PIN of the technical page: typed twice without echo, or the first line of standard input.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(parsed => Run(storeOf(parsed.UnmatchedTokens)));
        return command;
    }

    private static int Run(StoreOptions store)
    {
        var pin = Console.IsInputRedirected ? Console.In.ReadLine() ?? "" : AskTwice();
        if (PinRules.Problem(pin) is { } problem) throw new SetupException(problem);
        var file = new PinFile(store);
        if (!Directory.Exists(store.Directory)) throw new SetupException($"The directory of the store is missing: '{store.Directory}'. Set Store:Directory, and run this as the user the kiosk runs as.");
        try
        {
            file.Write(PinHash.Of(pin));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"The PIN could not be kept in '{file.Path}': {e.Message} Run this as the user the kiosk runs as.");
        }

        Console.WriteLine($"The PIN is set; only its hash is kept, in {file.Path}.");
        return 0;
    }

    private static string AskTwice()
    {
        var first = Ask("PIN of the technical page: ");
        return Ask("The same again: ") == first ? first : throw new SetupException("The two are not the same; nothing was changed.");
    }

    private static string Ask(string question)
    {
        Console.Write(question);
        var typed = "";
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
            typed = key.Key is ConsoleKey.Backspace ? typed[..Math.Max(0, typed.Length - 1)] : typed + key.KeyChar;
        Console.WriteLine();
        return typed;
    }
}

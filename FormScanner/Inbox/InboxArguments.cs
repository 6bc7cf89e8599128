using System.CommandLine;

namespace FormScanner.Inbox;

/// <summary>The options that the verbs with a store share.</summary>
internal sealed class InboxArguments
{
    public Option<string?> Store { get; } = new("--store") { Description = "The directory of the store (environment Store__Directory; « data » when left out)." };

    public Option<string?> Inbox { get; } = new("--inbox") { Description = "The folder copiers write to (environment Inbox__Directory; « inbox » in the store when left out)." };

    public void AddTo(Command command)
    {
        command.Add(Store);
        command.Add(Inbox);
    }
}

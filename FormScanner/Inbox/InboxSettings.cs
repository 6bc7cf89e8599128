using System.CommandLine;
using FormScanner.Commands;
using FormScanner.Learning;
using LocalStore;
using Microsoft.Extensions.Configuration;

namespace FormScanner.Inbox;

/// <summary>The options of the verbs that know a store: from the environment, then from the command line.</summary>
internal sealed record InboxSettings(StoreOptions Store, InboxOptions Inbox)
{
    public InboxFolders Folders => InboxFolders.Of(Inbox, Store);

    /// <exception cref="SetupException">Some option is out of its range; all are named.</exception>
    public static InboxSettings Load(ParseResult parsed, InboxArguments arguments)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var settings = new InboxSettings(
            environment.GetSection("Store").Get<StoreOptions>() ?? new(), environment.GetSection("Inbox").Get<InboxOptions>() ?? new());
        settings.Inbox.WithGlyphs = LearningOptions.Load(environment).KeepCells;
        if (parsed.GetValue(arguments.Store) is { } store) settings.Store.Directory = store;
        if (parsed.GetValue(arguments.Inbox) is { } inbox) settings.Inbox.Directory = inbox;
        var problems = settings.Store.Problems();
        if (problems.Count == 0) problems = settings.Inbox.Problems(settings.Store);
        return problems.Count == 0 ? settings : throw new SetupException(string.Join('\n', problems));
    }
}

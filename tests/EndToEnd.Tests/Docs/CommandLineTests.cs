using System.CommandLine;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Forms.Answers;
using Forms.Layout;
using FormScanner.Commands;
using FormScanner.Imaging;
using FormScanner.Inbox;
using FormScanner.Learning;
using FormScanner.Locating;
using LocalStore;
using Testing;
using Testing.Paper;

namespace EndToEnd.Tests.Docs;

/// <summary>docs/cli.md says what the program does.</summary>
[TestClass]
public sealed partial class CommandLineTests
{
    private static readonly Document Page = Document.Of("docs/cli.md");

    private static IReadOnlyList<Command> Verbs => [.. FormScannerCommand.Create().Subcommands.Where(verb => !verb.Hidden)];

    [TestMethod]
    public void Every_verb_of_the_program_is_explained_and_no_other() =>
        CollectionAssert.AreEquivalent(Verbs.Select(verb => verb.Name).ToArray(), Page.Part("Verbs").FirstColumn.ToArray());

    [TestMethod]
    public void The_readme_shows_the_same_verbs() =>
        CollectionAssert.AreEquivalent(Verbs.Select(verb => verb.Name).ToArray(), Document.Of("README.md").Part("The verbs of formscanner").FirstColumn.ToArray());

    [TestMethod]
    public void Every_option_is_explained_with_the_verbs_that_have_it()
    {
        var has = Verbs.SelectMany(verb => verb.Options.Where(option => !option.Hidden && option.Name != "--help").Select(option => (Option: option.Name, Verb: verb.Name)))
            .GroupBy(pair => pair.Option, pair => pair.Verb).Select(group => $"{group.Key}: {string.Join(", ", group)}");
        var told = OptionRow().Matches(Page.Part("Options").Text).Select(row => $"{row.Groups["option"].Value}: {row.Groups["verbs"].Value}");
        CollectionAssert.AreEquivalent(has.ToArray(), told.ToArray());
    }

    [TestMethod]
    public void Every_setting_is_explained()
    {
        var settings = Settings<StoreOptions>("Store").Concat(Settings<InboxOptions>("Inbox")).Concat(Settings<LearningOptions>("Learning")).Concat(["Templates__Directory", "PageCodes__KeyFile", "Reading__Calibration", "TESSDATA_PREFIX"]);
        CollectionAssert.AreEquivalent(settings.ToArray(), Page.Part("Environment").FirstColumn.ToArray());
    }

    [TestMethod]
    public void Every_member_of_the_JSON_is_explained()
    {
        var read = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests/FormScanner.Tests/Reading/approved/ticks.json")))!;
        AssertExplained(Members(read), Page.Part("JSON of `read`").Quoted);
        var layout = JsonNode.Parse(LayoutFile.Contract(ShippedLayouts.Of("help-request")))!;
        AssertExplained(Members(layout), Page.Part("JSON of `layout`").Quoted);
    }

    [TestMethod]
    public void Every_problem_code_is_explained()
    {
        var codes = ((string[])["FormScanner/Imaging/ReadProblem.cs", "FormScanner/Reading/PageReader.cs"])
            .SelectMany(file => PlainCode().Matches(File.ReadAllText(Path.Combine(Repository.Root, file)))).Select(match => match.Groups["code"].Value)
            .Concat(Enum.GetNames<NotLocatedReason>().Select(Kebab))
            .Concat(typeof(PileProblem).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!))
            .ToList();
        Assert.IsGreaterThan(20, codes.Count);
        AssertExplained(codes, Page.Part("Problem codes").FirstColumn);
    }

    private static void AssertExplained(IEnumerable<string> words, IEnumerable<string> explained)
    {
        var missing = words.Except(explained).ToList();
        Assert.IsEmpty(missing, $"{Page.Name} does not explain {string.Join(", ", missing)}");
    }

    private static IEnumerable<string> Settings<T>(string section) =>
        typeof(T).GetProperties().Where(property => property.CanWrite).Select(property => $"{section}__{property.Name}");

    private static IEnumerable<string> Members(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Members(member.Value).Prepend(member.Key)),
        JsonArray items => items.SelectMany(Members),
        _ => [],
    };

    private static string Kebab(string name) => Capital().Replace(name, letter => (letter.Index == 0 ? "" : "-") + letter.Value.ToLowerInvariant());

    [GeneratedRegex(@"^\| `(?<option>--[a-z-]+)` \| (?<verbs>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex OptionRow();

    [GeneratedRegex("(new|problems\\.Add)\\(\"(?<code>[a-z-]+)\"")]
    private static partial Regex PlainCode();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}

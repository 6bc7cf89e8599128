namespace EndToEnd.Tests.Inbox;

/// <summary>The test needs a command of the system; its reason names the package that has it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CommandConditionAttribute : ConditionBaseAttribute
{
    public CommandConditionAttribute(string command, string package) : base(ConditionMode.Include)
    {
        Command = command;
        Package = package;
        IgnoreMessage = $"{command} is not installed (apt install {package})";
    }

    public string Command { get; }

    public string Package { get; }

    public override string GroupName => Command;

    public override bool IsConditionMet => Has(Command);

    public static bool Has(string command) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, command)));
}

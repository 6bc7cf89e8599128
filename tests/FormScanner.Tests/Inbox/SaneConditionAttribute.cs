namespace FormScanner.Tests.Inbox;

/// <summary>The test needs SANE's command-line front end (package sane-utils).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SaneConditionAttribute : ConditionBaseAttribute
{
    public SaneConditionAttribute() : base(ConditionMode.Include) => IgnoreMessage = "scanimage is not installed (apt install sane-utils)";

    public override string GroupName => "sane";

    public override bool IsConditionMet => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "scanimage")));
}

namespace Kiosk.Tests.Receipt;

/// <summary>The test starts a CUPS of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CupsConditionAttribute : ConditionBaseAttribute
{
    private static readonly string[] Programs = [CupsServer.Program, CupsServer.AdminProgram, "/usr/bin/lp", "/usr/bin/lpstat"];

    public CupsConditionAttribute() : base(ConditionMode.Include) =>
        IgnoreMessage = "CUPS is not installed, or this is not root, whom CUPS needs to begin (apt install cups-daemon cups-client)";

    public override string GroupName => "cups";

    public override bool IsConditionMet => Programs.All(File.Exists) && Environment.IsPrivilegedProcess;
}

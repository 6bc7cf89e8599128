using EndToEnd.Tests.Inbox;

namespace EndToEnd.Tests.Session;

/// <summary>The test needs all that a session without a screen is made of; its reason names what is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SessionConditionAttribute : ConditionBaseAttribute
{
    private static readonly string[] Missing =
    [
        .. ((string[])["cage", "Xwayland", "chromium", "curl", "sway", "grim", "bwrap"]).Where(command => !CommandConditionAttribute.Has(command)),
    ];

    public SessionConditionAttribute() : base(ConditionMode.Include) =>
        IgnoreMessage = $"{string.Join(", ", Missing)} not installed (deploy/install-missing.sh test)";

    public override string GroupName => "session";

    public override bool IsConditionMet => Missing.Length == 0;
}

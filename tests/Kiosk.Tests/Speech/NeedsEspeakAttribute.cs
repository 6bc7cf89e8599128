namespace Kiosk.Tests.Speech;

/// <summary>The test hears the real engine; run deploy/install-missing.sh test.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
internal sealed class NeedsEspeakAttribute : ConditionBaseAttribute
{
    public NeedsEspeakAttribute()
        : base(ConditionMode.Include) => IgnoreMessage = "espeak-ng is not installed: run deploy/install-missing.sh test";

    public override string GroupName => nameof(NeedsEspeakAttribute);

    public override bool IsConditionMet => File.Exists("/usr/bin/espeak-ng");
}

namespace Forms.Tests.Printing;

/// <summary>Leaves a test out, with its reason, where poppler's tools are not installed.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class NeedsPopplerAttribute : ConditionBaseAttribute
{
    public NeedsPopplerAttribute() : base(ConditionMode.Include) => IgnoreMessage = "pdfinfo is not installed (apt install poppler-utils)";

    public override string GroupName => "poppler";

    public override bool IsConditionMet => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "pdfinfo")));
}

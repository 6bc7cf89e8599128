namespace FormScanner.Tests.Imaging;

/// <summary>Leaves a test out, with its reason, where a program or data file is not installed.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsFileAttribute : ConditionBaseAttribute
{
    public NeedsFileAttribute(string path, string debianPackage)
        : base(ConditionMode.Include)
    {
        (Path, DebianPackage) = (path, debianPackage);
        IgnoreMessage = $"{path} is missing: install the Debian package {debianPackage}.";
    }

    public string Path { get; }

    public string DebianPackage { get; }

    public override string GroupName => Path;

    public override bool IsConditionMet => File.Exists(Path);
}

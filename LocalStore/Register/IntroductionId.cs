namespace LocalStore.Register;

/// <summary>The name of an introduction, random.</summary>
public readonly record struct IntroductionId(Guid Value)
{
    public override string ToString() => Value.ToString("D");
}

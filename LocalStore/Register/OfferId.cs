namespace LocalStore.Register;

/// <summary>The name of a volunteer's offer: that of the deposit it came from.</summary>
public readonly record struct OfferId(Guid Value)
{
    public override string ToString() => Value.ToString("D");
}

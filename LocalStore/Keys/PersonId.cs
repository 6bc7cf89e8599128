namespace LocalStore.Keys;

/// <summary>The name of a person within the store, random (UUID version 4).</summary>
public readonly record struct PersonId(Guid Value)
{
    public static PersonId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString("D");
}

namespace Forms.Answers;

/// <summary>The name of a deposit, random (UUID version 4): it tells nothing of the person nor of the hour.</summary>
public readonly record struct DepositId(Guid Value)
{
    public static DepositId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString("D");
}

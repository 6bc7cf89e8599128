namespace LocalStore.Deposits;

/// <summary>How many deposits wait in the box, as coarsely as anybody without the private key may know it.</summary>
public enum WaitingDeposits
{
    None,
    OneToNine,
    TenToNinetyNine,
    HundredOrMore,
}

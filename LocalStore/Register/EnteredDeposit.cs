using LocalStore.Deposits;

namespace LocalStore.Register;

/// <summary>A deposit that was entered in the register and still lies in the box.</summary>
/// <param name="Label">What stands in clear on it.</param>
/// <param name="AtUtc">When it was entered.</param>
public sealed record EnteredDeposit(SealedDeposit Label, DateTime AtUtc);

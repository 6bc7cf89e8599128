using LocalStore.Keys;

namespace LocalStore.Register;

/// <summary>Somebody the register knows.</summary>
/// <param name="Id">Its name in the store.</param>
/// <param name="Facts">Who it is.</param>
/// <param name="CreatedOn">The day it came into the register.</param>
/// <param name="LastContactOn">The last day the town hall had to do with it; two years later it is due to be erased.</param>
/// <param name="RestrictedOn">Since when its data are kept and not used (RGPD, article 18); null otherwise.</param>
public sealed record Person(PersonId Id, PersonFacts Facts, DateOnly CreatedOn, DateOnly LastContactOn, DateOnly? RestrictedOn);

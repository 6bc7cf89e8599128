namespace LocalStore.Deposits;

/// <summary>The disk the store lies on.</summary>
/// <param name="FreeMegabytes">The free space in MiB.</param>
/// <param name="HasRoom">Whether that is enough for a deposit (<see cref="StoreOptions.MinimumFreeMegabytes"/>).</param>
public sealed record StoreDisk(long FreeMegabytes, bool HasRoom);

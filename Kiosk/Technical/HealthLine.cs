namespace Kiosk.Technical;

/// <summary>One line of the health page.</summary>
/// <param name="Id">What its element is called: <c>health-ID</c>.</param>
public sealed record HealthLine(string Id, string Icon, string Name, HealthState State, string Detail);

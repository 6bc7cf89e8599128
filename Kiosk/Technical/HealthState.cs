namespace Kiosk.Technical;

/// <summary>How a part of the kiosk is.</summary>
public enum HealthState
{
    Fine,
    ToCheck,
    Broken,
}

namespace Driving;

/// <summary>The options that offer all three shipped forms at the kiosk.</summary>
public static class ShippedForms
{
    public static IReadOnlyList<string> Settings { get; } = ["Kiosk:Forms:0=help-request", "Kiosk:Forms:1=volunteer-offer", "Kiosk:Forms:2=alert-register"];
}

using LocalStore.Register;

namespace BackOffice.Alert;

/// <summary>What came of a call, in words.</summary>
internal static class AlertWords
{
    public static string Of(CallResult result) => result switch
    {
        CallResult.Reached => "Joint",
        CallResult.Absent => "Absent",
        CallResult.SeeAgain => "À revoir",
        CallResult.Alarm => "Alerte",
        _ => throw new InvalidOperationException($"No words are known for the result {result}."),
    };
}

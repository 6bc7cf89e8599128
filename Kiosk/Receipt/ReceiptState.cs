namespace Kiosk.Receipt;

/// <summary>What became of a visitor's wish to have the reference on paper.</summary>
public enum ReceiptState
{
    NotAsked,
    Printed,
    Failed,
}

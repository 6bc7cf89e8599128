namespace Kiosk.Receipt;

/// <summary>What CUPS says of the printer of receipts.</summary>
internal enum PrinterState
{
    NotWanted,
    Ready,
    Stopped,
    Unknown,
    NoAnswer,
}

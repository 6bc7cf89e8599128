namespace SyncAgent.Pushing;

/// <summary>The moments at which a power cut hurts most; tests cut there.</summary>
internal enum SyncStep
{
    BeforeSeal,
    AfterSeal,
    AfterSend,
    BeforeReceipt,
}

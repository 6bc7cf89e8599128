namespace LocalStore;

/// <summary>The store cannot be used as it is set up; the message says what is wrong, where, and what mends it.</summary>
public sealed class StoreSetupException : Exception
{
    public StoreSetupException(string message) : base(message)
    {
    }

    public StoreSetupException(string message, Exception cause) : base(message, cause)
    {
    }
}

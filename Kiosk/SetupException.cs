namespace Kiosk;

/// <summary>The program cannot start as it is set up; the message names everything that is wrong.</summary>
internal sealed class SetupException(string message) : Exception(message);

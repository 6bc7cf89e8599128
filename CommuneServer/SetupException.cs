namespace CommuneServer;

/// <summary>The server cannot start or do as told; the message says why and what to do.</summary>
internal sealed class SetupException(string message) : Exception(message);

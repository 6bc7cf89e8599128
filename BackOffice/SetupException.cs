namespace BackOffice;

/// <summary>The program cannot start as it is set up; the message says what is wrong and how to mend it.</summary>
internal sealed class SetupException(string message) : Exception(message);

namespace FormScanner.Commands;

/// <summary>Something outside the papers is wrong: an argument, a template, a missing part. Its message is for the person at the terminal.</summary>
internal sealed class SetupException(string message) : Exception(message);

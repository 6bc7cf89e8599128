namespace Testing.Inbox;

/// <summary>Where the program lies that stands in for the reading process.</summary>
public static class FakeReader
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Inbox", "fake-reader.sh");
}

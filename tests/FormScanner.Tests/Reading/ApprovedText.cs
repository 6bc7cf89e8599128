using System.Runtime.CompilerServices;

namespace FormScanner.Tests.Reading;

/// <summary>Texts that a person has approved, beside the tests. One that differs is written next to it as « received », to be judged.</summary>
internal static class ApprovedText
{
    public static void AssertEqual(string name, string text)
    {
        var approved = Path.Combine(Folder(), name);
        var received = Path.Combine(Folder(), Path.ChangeExtension(name, $".received{Path.GetExtension(name)}"));
        if (File.Exists(approved) && File.ReadAllText(approved) == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.AreEqual(File.Exists(approved) ? File.ReadAllText(approved) : "(nothing approved yet)", text, $"judge {received}; if it is right, let it take the place of {name}");
    }

    private static string Folder([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(thisFile, "../approved"));
}

using System.Runtime.CompilerServices;
using FormScanner.Inbox;

namespace FormScanner.Checkup;

/// <summary>Looks at every part the program needs, one after the other.</summary>
internal sealed class FullCheckup(InboxSettings settings, TimeProvider clock)
{
    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return LibraryChecks.Library("lecture des codes", "libzbar.so.0", "libzbar0");
        yield return LibraryChecks.Library("lecture du texte imprimé", "libtesseract.so.5", "libtesseract5");
        yield return LibraryChecks.FrenchWords();
        yield return LibraryChecks.Letters();
        yield return await ToolChecks.NeededAsync("pdfinfo", "-v", "poppler-utils", cancellation);
        yield return await ToolChecks.NeededAsync("pdftoppm", "-v", "poppler-utils", cancellation);
        yield return await ToolChecks.NeededAsync("prlimit", "--version", "util-linux", cancellation);
        yield return await ToolChecks.SparedAsync("scanimage", "--version", "sane-utils", "numériser depuis ce poste", cancellation);
        foreach (var finding in TemplateChecks.Of(Environment.GetEnvironmentVariable("Templates__Directory"))) yield return finding;
        yield return StoreChecks.Folder(settings.Store);
        yield return StoreChecks.Box(settings.Store);
        yield return StoreChecks.Disk(settings.Store);
        yield return KeyChecks.PublicKey(settings.Store);
        yield return KeyChecks.PrivateKey(settings.Store);
        yield return KeyChecks.PageCodes(Environment.GetEnvironmentVariable("PageCodes__KeyFile"));
        yield return MachineChecks.Clock(clock, Built());
        yield return MachineChecks.Memory(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, settings.Inbox.ReaderMegabytes);
    }

    private static DateTimeOffset Built()
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "formscanner.dll");
        return File.GetLastWriteTimeUtc(File.Exists(assembly) ? assembly : Environment.ProcessPath!);
    }
}

using Forms.Layout;
using Forms.PageCodes;

namespace FormScanner.Locating;

/// <summary>The frozen geometries this machine can read.</summary>
internal sealed class PublishedLayouts(IReadOnlyList<FormLayout> layouts)
{
    public IReadOnlyList<FormLayout> All => layouts;

    /// <summary>The page a code names, or null when its form, version, size or page is not here.</summary>
    public PageLayout? Find(PageCode code) =>
        layouts.FirstOrDefault(layout => layout.Form == code.Form && layout.Version == code.Version && layout.Size == code.Size) is { } form
        && form.Pages.Count == code.Pages
            ? form.Pages[code.Page - 1]
            : null;

    /// <summary>Reads every layout.json and layout.large.json under a forms-templates folder.</summary>
    /// <exception cref="InvalidDataException">One of them is not a layout.</exception>
    public static PublishedLayouts Load(string folder) =>
        new([.. Directory.EnumerateFiles(folder, "layout*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(LayoutFile.Read)]);
}

using Forms.Look;
using Forms.Templates;
using Microsoft.AspNetCore.Components;

namespace Kiosk.Pictures;

/// <summary>The pictograms of the screen, ready to stand in a page.</summary>
internal sealed class IconBook
{
    private readonly IconSet icons;

    /// <param name="pictograms">The pictures the commune chose for answers.</param>
    /// <exception cref="InvalidOperationException">An icon that is named does not exist; all such names are told.</exception>
    public IconBook(Pictograms pictograms) => icons = new IconSet(pictograms.ByKey.Values.Concat(ScreenIcons.All), "pictograms.json");

    public MarkupString this[string name] => new(icons[name]);
}

using System.Globalization;

namespace Kiosk.Shell;

/// <summary>Ties the style sheet to the real screen: one millimetre, and the two sizes of type in it.</summary>
internal static class ScreenCss
{
    public static string Of(ScreenSize size) => string.Create(CultureInfo.InvariantCulture, $$"""
        :root { --mm: calc(100vw / {{size.WidthMm}}); --type: calc({{TypeSize.NormalMm}} * var(--mm)); }
        :root[data-text="large"] { --type: calc({{TypeSize.LargeMm}} * var(--mm)); }

        """);
}

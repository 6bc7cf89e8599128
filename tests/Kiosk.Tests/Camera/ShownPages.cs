using Forms.Layout;
using Testing.Paper;
using Testing.Paper.Spoiling;

namespace Kiosk.Tests.Camera;

/// <summary>Papers of invented people, as a document camera of 2592 × 1944 pixels sees them.</summary>
internal static class ShownPages
{
    public const string Serial = "0KT6M9WX3P";

    private static readonly FormLayout HelpRequest = ShippedLayouts.Of("help-request");

    // Straight above a dark desk, the page lying on its side: as the stand of such a camera has it.
    private static readonly Device Camera = Device.Phone(new PhoneShot
    {
        MostTiltDegrees = 3,
        CurlMm = 0,
        Shadow = 0.1,
        TurnedDegrees = 90,
        LongSidePx = 2592,
        Wood = false,
        Colour = false,
    });

    public static FilledPage Identity => FilledPage.Of(HelpRequest, 1).Seed(27).Serial(Serial)
        .Tick("for-whom", "self").Write("last-name", "CAZENOVIER").Write("first-name", "HENRI").Write("birth-year", "1941")
        .Write("street-number", "27B").Write("street", "QUAI ZEPHIRIN").Tick("district", "port").Write("language", "portugais et un peu français")
        .Write("phone", "0536491078").Tick("contact-way", "phone").Tick("contact-time", "morning");

    public static FilledPage Needs => FilledPage.Of(HelpRequest, 2).Seed(28).Serial(Serial)
        .Tick("needs", "shopping").Tick("needs", "paperwork").Tick("frequency", "weekly").Tick("delay", "soonest")
        .Tick("slots", "monday-morning").Tick("share-contact", "yes").Write("signed-on", "05112026").Sign();

    public static Picture Seen(FilledPage page) => Camera.Scan(page, seed: 27);

    public static Picture Seen(Picture sheet) => Camera.Scan(sheet, seed: 27);

    /// <summary>The back of a sheet on the desk.</summary>
    public static Picture EmptySheet => Seen(Picture.Blank(2480, 3508, colour: false, new Density(300)));

    /// <summary>The back of a sheet so near that nothing else is seen.</summary>
    public static Picture NothingButPaper => Picture.Blank(2592, 1944, colour: false, new Density(200));

    public static Picture OfSomebodyElse => Seen(ForeignSheet.Letter(new Density(300), "https://exemple.example/reunion"));
}

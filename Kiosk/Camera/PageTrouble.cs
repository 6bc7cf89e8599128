using Forms.PageCodes;
using Forms.Reading;

namespace Kiosk.Camera;

/// <summary>Why a page that was shown is not taken.</summary>
public abstract record PageTrouble
{
    private PageTrouble()
    {
    }

    /// <summary>A code that is not ours, or of a form that is not known here.</summary>
    public sealed record Foreign : PageTrouble;

    /// <summary>Something is there, and no code.</summary>
    public sealed record NoCode : PageTrouble;

    /// <summary>A page of ours, but bent, cut or seen from aside.</summary>
    public sealed record NotLocated : PageTrouble;

    public sealed record Blank : PageTrouble;

    /// <summary>No picture, or one that cannot be opened.</summary>
    public sealed record BadPicture : PageTrouble;

    /// <summary>A page of another printed copy than the ones before.</summary>
    public sealed record OtherCopy(PageSerial Shown, PageSerial Expected) : PageTrouble;

    /// <summary>The reading came to no end in time.</summary>
    public sealed record TooSlow : PageTrouble;

    /// <summary>The reader does not work.</summary>
    public sealed record NoReader : PageTrouble;

    internal static PageTrouble Of(ReadPage page) => page switch
    {
        ReadPage.Blank => new Blank(),
        ReadPage.Unread { Outcome: "no-code" } => new NoCode(),
        ReadPage.Unread { Outcome: "not-located" } => new NotLocated(),
        ReadPage.Unread { Outcome: "bad-file" } => new BadPicture(),
        _ => new Foreign(),
    };
}

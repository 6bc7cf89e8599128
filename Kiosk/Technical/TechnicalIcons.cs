namespace Kiosk.Technical;

/// <summary>The icons of the technical pages.</summary>
internal static class TechnicalIcons
{
    public const string Fine = "circle-check";
    public const string ToCheck = "alert-triangle";
    public const string Broken = "circle-x";
    public const string Lock = "lock";
    public const string Erase = "backspace";
    public const string Waiting = "inbox";
    public const string Box = "database";
    public const string Disk = "disc";
    public const string Printer = "printer";
    public const string Camera = "camera";
    public const string Sound = "device-speaker";
    public const string Clock = "clock";
    public const string Page = "heartbeat";
    public const string Screen = "ruler-measure";
    public const string Program = "versions";
    public const string Refresh = "refresh";
    public const string Play = "player-play";
    public const string Smaller = "minus";
    public const string Larger = "plus";

    public static IReadOnlyList<string> All { get; } =
        [Fine, ToCheck, Broken, Lock, Erase, Waiting, Box, Disk, Printer, Camera, Sound, Clock, Page, Screen, Program, Refresh, Play, Smaller, Larger];
}

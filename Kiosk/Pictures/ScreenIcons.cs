using Kiosk.Technical;

namespace Kiosk.Pictures;

/// <summary>The icons the screen itself uses, beside those of the answers.</summary>
internal static class ScreenIcons
{
    public const string Back = "arrow-left";
    public const string Forward = "arrow-right";
    public const string Listen = "volume";
    public const string Stop = "player-stop";
    public const string Louder = "volume";
    public const string Quieter = "volume-2";
    public const string Headset = "headphones";
    public const string Help = "help-circle";
    public const string Leave = "door-exit";
    public const string Desk = "user-question";
    public const string Paper = "file-text";
    public const string Chosen = "check";
    public const string Problem = "alert-triangle";
    public const string Change = "pencil";
    public const string Add = "plus";
    public const string Send = "send";
    public const string Sent = "circle-check";
    public const string AnyAnswer = "point";
    public const string Ask = "heart-handshake";
    public const string Offer = "hand-stop";
    public const string Register = "clipboard-text";
    public const string Text = "text-size";
    public const string Contrast = "contrast";
    public const string Clock = "clock";
    public const string Keys = "keyboard";
    public const string Erase = "backspace";
    public const string EraseAll = "trash";
    public const string Shift = "arrow-big-up";
    public const string Skip = "chevrons-right";
    public const string More = "dots";
    public const string Camera = "camera";
    public const string Look = "eye";
    public const string Print = "printer";

    public static IReadOnlyList<string> All { get; } =
    [
        Back, Forward, Listen, Stop, Louder, Quieter, Headset, Help, Leave, Desk, Paper, Chosen, Problem, Change, Add, Send, Sent, AnyAnswer, Ask, Offer, Register, Text, Contrast,
        Clock, Keys, Erase, EraseAll, Shift, Skip, More, Camera, Look, Print, .. TechnicalIcons.All,
    ];
}

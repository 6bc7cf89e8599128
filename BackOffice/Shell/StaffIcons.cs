using Forms.Look;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Shell;

/// <summary>The pictograms of the staff pages; a word stands beside each.</summary>
internal sealed class StaffIcons
{
    public const string Checked = "check";
    public const string ToCheck = "alert-triangle";
    public const string Unreadable = "eye-off";
    public const string Today = "calendar-check";
    public const string Deposits = "inbox";
    public const string Requests = "heart-handshake";
    public const string Volunteers = "users";
    public const string People = "address-book";
    public const string Figures = "chart-bar";
    public const string Audit = "list-search";
    public const string Accounts = "key";
    public const string Alert = "bell-ringing";
    public const string Print = "printer";
    public const string Sending = "send";
    public const string SignOut = "logout";

    private readonly IconSet icons = new(
        [Checked, ToCheck, Unreadable, Today, Deposits, Requests, Volunteers, People, Figures, Audit, Accounts, Alert, Print, Sending, SignOut], "The BackOffice");

    public MarkupString this[string name] => new(icons[name]);
}

using System.Globalization;
using System.Text.RegularExpressions;
using Forms.Templates;

namespace Forms.PageCodes;

/// <summary>
/// What the code on a page says: <c>FR1:HELP-REQUEST:1:1/2:SERIAL:KTAG</c>. The version carries an L in large print;
/// K is the id of the key the tag was made with (0: no key, the tag is a plain checksum).
/// </summary>
/// <param name="Form">The form.</param>
/// <param name="Version">Its version.</param>
/// <param name="Size">The print size, which chooses the geometry.</param>
/// <param name="Page">The number of the page, from 1.</param>
/// <param name="Pages">How many pages this copy has.</param>
/// <param name="Serial">The copy.</param>
/// <param name="Tag">The key id and 13 symbols of authentication.</param>
public sealed partial record PageCode(
    FormId Form, FormVersion Version, PrintSize Size, int Page, int Pages, PageSerial Serial, string Tag)
{
    /// <summary>The code as it stands in the QR code and in clear beside it.</summary>
    public string Text => $"{Body}:{Tag}";

    /// <summary>The part the tag vouches for.</summary>
    internal string Body => BodyOf(Form, Version, Size, Page, Pages, Serial);

    /// <summary>The three lines it is printed in beside the QR code.</summary>
    public IReadOnlyList<string> ClearLines
    {
        get
        {
            var cut = Body.LastIndexOf(':');
            return [Body[..cut], Serial.Value, Tag];
        }
    }

    /// <summary>How many characters a tag has: the key id and 13 symbols of authentication.</summary>
    public const int TagLength = 14;

    public static PageCode Create(FormId form, FormVersion version, PrintSize size, int page, int pages, PageSerial serial, PageCodeKeys keys) =>
        new(form, version, size, page, pages, serial, keys.Tag(BodyOf(form, version, size, page, pages, serial)));

    /// <summary>The code as it was printed with the key of a given id; null when that key is not here.</summary>
    public static PageCode? Create(
        FormId form, FormVersion version, PrintSize size, int page, int pages, PageSerial serial, PageCodeKeys keys, char keyId) =>
        keys.Tag(BodyOf(form, version, size, page, pages, serial), keyId) is { } tag ? new PageCode(form, version, size, page, pages, serial, tag) : null;

    /// <summary>Reads a code; null when the text is not one of ours. Whether its tag is right is another question.</summary>
    public static PageCode? TryParse(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success) return null;
        var page = Number(match, "page");
        var pages = Number(match, "pages");
        if (page < 1 || page > pages || PageSerial.TryParse(match.Groups["serial"].Value) is not { } serial) return null;
        return new PageCode(
            new FormId(match.Groups["form"].Value.ToLowerInvariant()),
            new FormVersion(Number(match, "version")),
            match.Groups["large"].Success ? PrintSize.Large : PrintSize.Normal,
            page, pages, serial, match.Groups["tag"].Value);
    }

    private static string BodyOf(FormId form, FormVersion version, PrintSize size, int page, int pages, PageSerial serial) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"FR1:{form.Value.ToUpperInvariant()}:{version.Number}{(size == PrintSize.Large ? "L" : "")}:{page}/{pages}:{serial.Value}");

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^FR1:(?<form>[A-Z0-9-]{3,20}):(?<version>[1-9][0-9]?)(?<large>L)?:(?<page>[0-9])/(?<pages>[0-9]):(?<serial>[0-9A-Z]{10}):(?<tag>[0-9A-HJKMNP-TV-Z]{14})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

using Forms.PageCodes;

namespace Forms.Tests.PageCodes;

/// <summary>Keys that vouch for nothing but tests: every byte of a key is the same.</summary>
internal static class SampleKeys
{
    public static PageCodeKeys Of(params char[] ids) => PageCodeKeys.Parse(ids.Select(Line));

    public static string Line(char id) => $"{id} {Convert.ToBase64String([.. Enumerable.Repeat((byte)id, 32)])}";
}

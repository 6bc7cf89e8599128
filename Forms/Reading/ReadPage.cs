using Forms.Answers;
using Forms.PageCodes;
using Forms.Templates;

namespace Forms.Reading;

/// <summary>One page of a file as the reading process (<c>formscanner read --json --pictures</c>) told of it.</summary>
public abstract record ReadPage
{
    private ReadPage()
    {
    }

    /// <summary>Its number in the file, from 1.</summary>
    public required int FilePage { get; init; }

    /// <summary>The page as JPEG, or null when there is none to show.</summary>
    public required byte[]? Picture { get; init; }

    /// <summary>A page of ours, read.</summary>
    public sealed record Ours(
        FormId Form, FormVersion Version, PrintSize Size, int Page, int Pages, PageSerial Serial,
        IReadOnlyList<Answer> Answers, IReadOnlyDictionary<string, byte[]> Crops, IReadOnlyList<string> Problems) : ReadPage;

    /// <summary>The back of a sheet.</summary>
    public sealed record Blank : ReadPage;

    /// <summary>A page nobody can sort without looking at it: <c>unknown-code</c>, <c>no-code</c>, <c>not-located</c> or <c>bad-file</c>.</summary>
    /// <param name="Outcome">One of these words.</param>
    /// <param name="Problem">Of a bad file, what is wrong with it, as a code; or null.</param>
    public sealed record Unread(string Outcome, string? Problem) : ReadPage;

    /// <summary>The outcome, as the word of the contract.</summary>
    public string OutcomeWord => this switch
    {
        Ours => "read",
        Blank => "blank",
        Unread unread => unread.Outcome,
        _ => throw new InvalidOperationException("a page is ours, blank or unread"),
    };
}

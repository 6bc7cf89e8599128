using Forms.Layout;

namespace Testing.Paper;

/// <summary>What a field says in truth.</summary>
/// <param name="Id">The question.</param>
/// <param name="Kind">choice, cells, line or signature.</param>
/// <param name="Many">Whether several boxes may be ticked.</param>
/// <param name="Values">The ticked options that are certainly meant.</param>
/// <param name="Text">The characters of a cells field without blanks, or the words of a line; null when nothing stands there.</param>
/// <param name="Cancelled">Options whose box was filled in to take them back.</param>
/// <param name="Doubtful">Options with a mark that nobody can decide.</param>
/// <param name="Typed">Whether it was filled in on a computer.</param>
public sealed record FieldTruth(
    string Id, string Kind, bool Many, IReadOnlyList<string> Values, string? Text,
    IReadOnlyList<string> Cancelled, IReadOnlyList<string> Doubtful, bool Typed)
{
    /// <summary>Whether any honest reader must ask a person: a mark that cannot be decided, or two where one is allowed.</summary>
    public bool MustCheck => Doubtful.Count > 0 || (!Many && Values.Count > 1);

    /// <summary>Whether any ink stands in it.</summary>
    public bool IsEmpty => Values.Count == 0 && Cancelled.Count == 0 && Doubtful.Count == 0 && Text is null;

    internal static FieldTruth Nothing(LayoutField field) => new(
        field.Id.Value,
        field switch { LayoutField.Choice => "choice", LayoutField.Cells => "cells", LayoutField.Line => "line", _ => "signature" },
        field is LayoutField.Choice { Many: true }, [], null, [], [], false);
}

using Forms.Answers;
using Forms.Templates;

namespace LocalStore.Handwriting;

/// <summary>One written character and what an agent says it is, with nothing that tells whose it is or where it stood.</summary>
/// <param name="Glyph">28 × 28 shares of ink, row by row, 0 paper to 255.</param>
/// <param name="Alphabet">What may stand in such a cell.</param>
/// <param name="Read">What was read: one character, or null when it could not be read.</param>
/// <param name="Confidence">How sure that was, 0 to 1; kept to two decimals, because a full figure would be found again in its deposit.</param>
/// <param name="Confirmed">The character by the agent's word; an empty string when it is none (struck out, two in one).</param>
/// <param name="Model">The network that read it, by its digest.</param>
public sealed record KeptCell(byte[] Glyph, Alphabet Alphabet, string? Read, double Confidence, string Confirmed, string Model)
{
    /// <summary>The most letters of <see cref="Model"/>: room for a digest, none for a sentence.</summary>
    public const int LongestModel = 12;

    /// <summary>The characters that can be learned in an alphabet; hyphen and apostrophe are told by their size, not by their shape.</summary>
    public static string Characters(Alphabet alphabet) => alphabet switch
    {
        Alphabet.Digits => "0123456789",
        Alphabet.Capitals => "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        _ => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    };

    /// <summary>The cells of a row that an agent has checked which can be learned from: those with a glyph and a character a network can tell.</summary>
    /// <param name="answer">The row as it was read.</param>
    /// <param name="alphabet">Of its field.</param>
    /// <param name="confirmed">For each cell the right character, an empty string for none, or null where the agent said nothing.</param>
    public static IReadOnlyList<KeptCell> RowOf(Answer answer, Alphabet alphabet, IReadOnlyList<string?> confirmed)
    {
        if (confirmed.Count != answer.Cells.Count)
            throw new ArgumentException($"A row of {answer.Cells.Count} cells has as many confirmed characters, not {confirmed.Count}.", nameof(confirmed));
        if (answer.Model is not { } model) return [];
        return
        [
            .. from pair in answer.Cells.Zip(confirmed)
               let cell = pair is ({ Glyph: { } glyph } read, { } character) ? new KeptCell(glyph, alphabet, read.Text, read.Confidence, character, model) : null
               where cell is not null && cell.Problems().Count == 0
               select cell,
        ];
    }

    /// <summary>Everything that is wrong with it, one sentence each; no sentence holds what was written.</summary>
    public IReadOnlyList<string> Problems()
    {
        List<string> problems = [];
        if (Glyph.Length != CellReading.GlyphBytes) problems.Add($"A glyph has {CellReading.GlyphBytes} bytes; this one has {Glyph.Length}.");
        if (!Enum.IsDefined(Alphabet)) problems.Add($"An alphabet is one of {string.Join(", ", Enum.GetNames<Alphabet>())}; it is {(int)Alphabet}.");
        if (Read is not null and not { Length: 1 }) problems.Add($"What was read is one character or null; it has {Read.Length}.");
        if (Confidence is not (>= 0 and <= 1)) problems.Add(FormattableString.Invariant($"A confidence lies between 0 and 1; it is {Confidence}."));
        if (Confirmed is not "" && !(Confirmed is [var character] && Characters(Alphabet).Contains(character)))
            problems.Add($"What was confirmed is one character of the alphabet {Alphabet}, or empty for none; it has {Confirmed.Length} characters.");
        if (Model.Length is 0 or > LongestModel || !Model.All(char.IsAsciiHexDigitLower))
            problems.Add($"A model is named by 1 to {LongestModel} hexadecimal digits; the name has {Model.Length} characters.");
        return problems;
    }
}

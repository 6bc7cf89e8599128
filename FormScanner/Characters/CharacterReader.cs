using Forms.Templates;

namespace FormScanner.Characters;

/// <summary>Turns the network's scores into probabilities over the alphabet of a field, and tells hyphen and apostrophe by their size and place.</summary>
internal sealed class CharacterReader(CharacterNet net, CharacterLimits limits)
{
    /// <summary>The odds of each cell, in their order.</summary>
    public IReadOnlyList<ReadCell> Read(IReadOnlyList<CellContent> cells, Alphabet alphabet, CellFormat format)
    {
        var glyphs = cells.OfType<CellContent.Ink>().Select(ink => ink.Glyph).ToList();
        var readings = net.Read(glyphs);
        var stature = Stature.Of(glyphs);
        var next = 0;
        return [.. cells.Select(cell => cell switch
        {
            CellContent.Nothing => new ReadCell(CellOdds.Empty, null, []),
            CellContent.Ink ink => Read(ink.Glyph, readings[next++], stature, alphabet, format),
            _ => new ReadCell(CellOdds.Unreadable, null, []),
        })];
    }

    private ReadCell Read(Glyph glyph, NetReading reading, Stature stature, Alphabet alphabet, CellFormat format)
    {
        var odds = OddsOf(glyph, reading, alphabet, format);
        var isHalf = stature.IsHalf(glyph, alphabet == Alphabet.Digits ? limits.HalfDigitBelow : limits.HalfLetterBelow, limits.LeastForHeight);
        return new ReadCell(isHalf || glyph.IsEnclosed ? odds.Doubted(limits.Doubt) : odds, glyph, reading.Features);
    }

    private CellOdds OddsOf(Glyph glyph, NetReading reading, Alphabet alphabet, CellFormat format)
    {
        if (SmallMark.Of(glyph) is { } mark)
            return alphabet == Alphabet.Digits ? CellOdds.Unreadable : CellOdds.Only(mark, limits.SmallMarkConfidence);
        return OddsOf(reading, alphabet, limits.TemperatureOf(alphabet), format == CellFormat.Number ? limits.LettersInNumbers : limits.LettersInWords);
    }

    /// <summary>What the network's scores say of a character of an alphabet, at a temperature.</summary>
    /// <param name="lettersShare">Where letters and digits may stand, how often it is a letter; the network was shown as many letters as digits.</param>
    public static CellOdds OddsOf(NetReading reading, Alphabet alphabet, double temperature, double lettersShare = 0.5)
    {
        var shares = Softmax(reading.Scores, temperature);
        var probabilities = new double[CellOdds.Characters.Length];
        var allowed = 0.0;
        var foreign = 0.0;
        for (var i = 0; i < CharacterNet.Classes.Length; i++)
        {
            if (IsOf(alphabet, CharacterNet.Classes[i])) allowed += probabilities[i] = shares[i] * WeightOf(CharacterNet.Classes[i], alphabet, lettersShare);
            else if (!LookAlikes.IsPaired(CharacterNet.Classes[i])) foreign += shares[i];
        }

        // What looks like a character of the other alphabet and of this one alike says nothing against this one.
        var none = CharacterLimits.SpoiltWeight * (shares[^1] + foreign);
        var notACharacter = none / (none + allowed);
        for (var i = 0; i < probabilities.Length; i++) probabilities[i] *= (1 - notACharacter) / allowed;
        return new CellOdds(probabilities, notACharacter);
    }

    private static double WeightOf(char character, Alphabet alphabet, double lettersShare) =>
        alphabet != Alphabet.Alphanumeric ? 1 : 2 * (char.IsAsciiDigit(character) ? 1 - lettersShare : lettersShare);

    private static bool IsOf(Alphabet alphabet, char character) => alphabet switch
    {
        Alphabet.Digits => char.IsAsciiDigit(character),
        Alphabet.Capitals => char.IsAsciiLetterUpper(character),
        _ => true,
    };

    private static double[] Softmax(float[] scores, double temperature)
    {
        var most = scores.Max();
        var shares = Array.ConvertAll(scores, score => Math.Exp((score - most) / temperature));
        var sum = shares.Sum();
        return Array.ConvertAll(shares, share => share / sum);
    }
}

/// <summary>A cell after the network has seen it.</summary>
/// <param name="Odds">What it may hold.</param>
/// <param name="Glyph">What the network saw, or null when there was nothing to show it.</param>
/// <param name="Features">How the network describes the hand; empty likewise.</param>
internal sealed record ReadCell(CellOdds Odds, Glyph? Glyph, IReadOnlyList<float> Features)
{
    /// <summary>The likeliest characters once the rules of the field and the hand's other characters were heard; none for an empty cell.</summary>
    public IReadOnlyList<CharacterGuess> UnderRules { get; init; } = [];

    /// <summary>Whether it stands in a row filled in on a computer, which the network is not shown.</summary>
    public bool IsTyped { get; init; }
}

/// <summary>How the network's scores become probabilities; set on tuning writers by <c>Benchmarks calibrate</c>.</summary>
internal sealed record CharacterLimits
{
    public static CharacterLimits Default { get; } = new();

    /// <summary>Scores are divided by this before they become probabilities: above 1 the network boasts.</summary>
    public double DigitsTemperature { get; init; } = 1.52;

    public double LettersTemperature { get; init; } = 1.59;

    /// <summary>
    /// Weight of « no character », and of a character of the other alphabet, against what training gave it: the network was shown
    /// one spoilt cell in eight, a form is taken to hold one in fifty.
    /// </summary>
    public const double SpoiltWeight = 0.15;

    /// <summary>
    /// A digit that is lower than this share of the middle one of its row may be half of one: of the digits of tuning writers 0.9 % are, of
    /// characters half under correction tape 70 %, of blots 90 %.
    /// </summary>
    public double HalfDigitBelow { get; init; } = 0.7;

    /// <summary>Letters differ more in height: below this share are 2 % of those of tuning writers.</summary>
    public double HalfLetterBelow { get; init; } = 0.6;

    /// <summary>A row of fewer characters has no usual height.</summary>
    public int LeastForHeight { get; init; } = 4;

    /// <summary>The least probability of being no character that half a character and one in a ring get: they are read, and never sure.</summary>
    public double Doubt { get; init; } = 0.5;

    /// <summary>Share of letters in street numbers: one number in seven has one.</summary>
    public double LettersInNumbers { get; init; } = 0.06;

    /// <summary>Share of letters in street names and other words: RUE DU 8 MAI.</summary>
    public double LettersInWords { get; init; } = 0.97;

    public double TemperatureOf(Alphabet alphabet) => alphabet == Alphabet.Digits ? DigitsTemperature : LettersTemperature;

    /// <summary>A hyphen or an apostrophe told by size and place is right this often.</summary>
    public double SmallMarkConfidence { get; init; } = 0.985;
}

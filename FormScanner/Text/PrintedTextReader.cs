using FormScanner.Characters;
using FormScanner.Imaging;

namespace FormScanner.Text;

/// <summary>
/// Reads printed French with Tesseract. The engine is started by the first reading and takes one picture at a time:
/// each worker has a reader of its own.
/// </summary>
internal sealed class PrintedTextReader : IDisposable
{
    // The engine loses letters that touch the edge; its own documentation asks for a white border of about 10 px.
    private const int MarginPx = 10;

    // Pages come at about this resolution; the figure only scales the engine's expectations of letter height.
    private const int AssumedDpi = 300;

    // On blank paper the engine invents letters ("LL"). Print differs from paper by 100 levels and more, the grain of a scan by 20.
    private const int LeastContrast = 40;

    private NativeTesseract.Engine? _engine;

    public PrintedLine ReadLine(GreyImage crop) => ReadLine(crop, whitelist: "");

    /// <param name="whitelist">The characters that can occur; empty for all.</param>
    public PrintedLine ReadLine(GreyImage crop, string whitelist)
    {
        var engine = Recognised(crop, whitelist, PageLayout.SingleLine);
        if (engine is null)
        {
            return new PrintedLine("", 0);
        }

        var text = NativeTesseract.Text(engine).Trim();
        return new PrintedLine(text, text is "" ? 0 : Share(NativeTesseract.MeanConfidence(engine)));
    }

    /// <summary>The characters of a line in their order.</summary>
    public IReadOnlyList<PrintedSymbol> ReadSymbols(GreyImage crop, string whitelist) =>
        Recognised(crop, whitelist, PageLayout.SingleLine) is { } engine
            ? [.. NativeTesseract.Symbols(engine).Select(symbol => new PrintedSymbol(
                Character(symbol, whitelist), symbol.LeftPx - MarginPx, symbol.RightPx - MarginPx))]
            : [];

    public void Dispose() => _engine?.Dispose();

    /// <summary>Null where there is nothing to read.</summary>
    private NativeTesseract.Engine? Recognised(GreyImage crop, string whitelist, PageLayout layout)
    {
        if (crop.Pixels.Max() - crop.Pixels.Min() < LeastContrast)
        {
            return null;
        }

        var engine = _engine ??= Start();
        NativeTesseract.Clear(engine);
        NativeTesseract.Set(engine, "tessedit_char_whitelist", whitelist);
        NativeTesseract.SetLayout(engine, layout);
        var framed = Framed(crop);
        return NativeTesseract.Recognise(engine, framed.Pixels, framed.WidthPx, framed.HeightPx, AssumedDpi) ? engine : null;
    }

    private static PrintedCharacter Character(NativeTesseract.Symbol symbol, string whitelist)
    {
        // The engine names its choice first, then all its guesses, the choice once more among them.
        var guesses = symbol.Guesses
            .Where(guess => guess.Text.Length is 1 && (whitelist is "" || whitelist.Contains(guess.Text[0], StringComparison.Ordinal)))
            .Select(guess => new CharacterGuess(guess.Text[0], Share(guess.Confidence)))
            .DistinctBy(guess => guess.Character)
            .ToList();
        return guesses is [var best, .. var others] ? new PrintedCharacter(best.Character, best.Confidence, others) : PrintedCharacter.None;
    }

    private static NativeTesseract.Engine Start()
    {
        var folder = FrenchData.Folder();
        try
        {
            var engine = NativeTesseract.Start(folder, FrenchData.Language)
                ?? throw new InvalidOperationException(
                    $"Tesseract cannot load {FrenchData.Language}.traineddata from '{folder}': reinstall the Debian package tesseract-ocr-fra.");
            // Without it the engine keeps its best guess only.
            NativeTesseract.Set(engine, "lstm_choice_mode", "2");
            return engine;
        }
        catch (DllNotFoundException e)
        {
            throw new InvalidOperationException("libtesseract.so.5 is needed to read printed text: install the Debian package libtesseract5.", e);
        }
    }

    private static GreyImage Framed(GreyImage crop)
    {
        var framed = GreyImage.Unwritten(crop.WidthPx + (2 * MarginPx), crop.HeightPx + (2 * MarginPx));
        framed.Pixels.AsSpan().Fill(255);
        for (var y = 0; y < crop.HeightPx; y++)
        {
            crop.Row(y).CopyTo(framed.RowToWrite(y + MarginPx)[MarginPx..]);
        }

        return framed;
    }

    private static double Share(float percent) => Math.Clamp(percent / 100.0, 0, 1);
}

using System.Runtime.InteropServices;

namespace FormScanner.Text;

/// <summary>The part of Tesseract's C interface that is used here; pointers do not leave this file.</summary>
internal static partial class NativeTesseract
{
    private const string Library = "libtesseract.so.5";
    private const int LstmOnly = 1, SymbolLevel = 4, GreyBytesPerPixel = 1;

    // Before the library is loaded, for its thread pool looks once; and by the C library, for .NET keeps an environment of its own.
    // On one small line its threads cost more than they bring: the workers here share the processors by page.
    static NativeTesseract() => _ = SetEnvironment("OMP_THREAD_LIMIT", "1", 1);

    /// <summary>One character of the text.</summary>
    /// <param name="Guesses">The choice of the engine, then all it may be, best first, each with a confidence from 0 to 100.</param>
    /// <param name="LeftPx">Where about it begins.</param>
    /// <param name="RightPx">Where about it ends.</param>
    internal readonly record struct Symbol(IReadOnlyList<(string Text, float Confidence)> Guesses, int LeftPx, int RightPx);

    internal sealed class Engine() : SafeHandle(0, ownsHandle: true)
    {
        public override bool IsInvalid => handle is 0;

        protected override bool ReleaseHandle()
        {
            DeleteEngine(handle);
            return true;
        }
    }

    private sealed class SymbolWalk() : SafeHandle(0, ownsHandle: true)
    {
        public override bool IsInvalid => handle is 0;

        protected override bool ReleaseHandle()
        {
            DeleteWalk(handle);
            return true;
        }
    }

    private sealed class ChoiceWalk() : SafeHandle(0, ownsHandle: true)
    {
        public override bool IsInvalid => handle is 0;

        protected override bool ReleaseHandle()
        {
            DeleteChoices(handle);
            return true;
        }
    }

    /// <summary>An engine with its language loaded, or null when it cannot load it.</summary>
    public static Engine? Start(string dataFolder, string language)
    {
        var engine = CreateEngine();
        SetVariable(engine, "debug_file", "/dev/null");
        if (Initialise(engine, dataFolder, language, LstmOnly) is 0)
        {
            return engine;
        }

        engine.Dispose();
        return null;
    }

    public static bool Set(Engine engine, string name, string value) => SetVariable(engine, name, value) is not 0;

    public static void SetLayout(Engine engine, PageLayout layout) => SetPageSegMode(engine, (int)layout);

    /// <summary>Whether there was anything to recognise; the image is copied.</summary>
    public static unsafe bool Recognise(Engine engine, ReadOnlySpan<byte> grey, int widthPx, int heightPx, int dpi)
    {
        fixed (byte* pixels = grey)
        {
            SetImage(engine, pixels, widthPx, heightPx, GreyBytesPerPixel, widthPx);
        }

        SetSourceResolution(engine, dpi);
        return Recognise(engine, 0) is 0;
    }

    public static string Text(Engine engine) => Taken(GetText(engine));

    /// <summary>From 0 to 100.</summary>
    public static int MeanConfidence(Engine engine) => MeanTextConfidence(engine);

    /// <summary>The symbols of the text in their order.</summary>
    public static IReadOnlyList<Symbol> Symbols(Engine engine)
    {
        var symbols = new List<Symbol>();
        using var walk = GetWalk(engine);
        if (walk.IsInvalid)
        {
            return symbols;
        }

        do
        {
            // Nothing was found: asking such a walk for choices would end the process by an assertion of the library.
            var text = GetSymbol(walk, SymbolLevel);
            if (text is 0)
            {
                break;
            }

            var guesses = new List<(string, float)> { (Taken(text), Confidence(walk, SymbolLevel)) };
            using (var choices = GetChoices(walk))
            {
                if (!choices.IsInvalid)
                {
                    do
                    {
                        // This text belongs to the engine and is not to be freed.
                        guesses.Add((Marshal.PtrToStringUTF8(GetChoice(choices)) ?? "", ChoiceConfidence(choices)));
                    }
                    while (NextChoice(choices) is not 0);
                }
            }

            _ = GetBounds(walk, SymbolLevel, out var left, out _, out var right, out _);
            symbols.Add(new Symbol(guesses, left, right));
        }
        while (NextSymbol(walk, SymbolLevel) is not 0);
        return symbols;
    }

    public static void Clear(Engine engine) => ClearResults(engine);

    private static string Taken(nint text)
    {
        var copy = Marshal.PtrToStringUTF8(text) ?? "";
        DeleteText(text);
        return copy;
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);

    [LibraryImport(Library, EntryPoint = "TessBaseAPICreate")]
    private static partial Engine CreateEngine();

    [LibraryImport(Library, EntryPoint = "TessBaseAPIDelete")]
    private static partial void DeleteEngine(nint engine);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIInit2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Initialise(Engine engine, string dataFolder, string language, int mode);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetVariable", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(Engine engine, string name, string value);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetPageSegMode")]
    private static partial void SetPageSegMode(Engine engine, int mode);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetImage")]
    private static unsafe partial void SetImage(Engine engine, byte* pixels, int width, int height, int bytesPerPixel, int bytesPerLine);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetSourceResolution")]
    private static partial void SetSourceResolution(Engine engine, int dpi);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIRecognize")]
    private static partial int Recognise(Engine engine, nint monitor);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIGetUTF8Text")]
    private static partial nint GetText(Engine engine);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIMeanTextConf")]
    private static partial int MeanTextConfidence(Engine engine);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIClear")]
    private static partial void ClearResults(Engine engine);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIGetIterator")]
    private static partial SymbolWalk GetWalk(Engine engine);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorDelete")]
    private static partial void DeleteWalk(nint walk);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorNext")]
    private static partial int NextSymbol(SymbolWalk walk, int level);

    // A walk over results is a walk over the page as well.
    [LibraryImport(Library, EntryPoint = "TessPageIteratorBoundingBox")]
    private static partial int GetBounds(SymbolWalk walk, int level, out int left, out int top, out int right, out int bottom);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorGetUTF8Text")]
    private static partial nint GetSymbol(SymbolWalk walk, int level);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorConfidence")]
    private static partial float Confidence(SymbolWalk walk, int level);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorGetChoiceIterator")]
    private static partial ChoiceWalk GetChoices(SymbolWalk walk);

    [LibraryImport(Library, EntryPoint = "TessChoiceIteratorDelete")]
    private static partial void DeleteChoices(nint choices);

    [LibraryImport(Library, EntryPoint = "TessChoiceIteratorNext")]
    private static partial int NextChoice(ChoiceWalk choices);

    [LibraryImport(Library, EntryPoint = "TessChoiceIteratorGetUTF8Text")]
    private static partial nint GetChoice(ChoiceWalk choices);

    [LibraryImport(Library, EntryPoint = "TessChoiceIteratorConfidence")]
    private static partial float ChoiceConfidence(ChoiceWalk choices);

    [LibraryImport(Library, EntryPoint = "TessDeleteText")]
    private static partial void DeleteText(nint text);
}

using System.Reflection;
using System.Security.Cryptography;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace FormScanner.Characters;

/// <summary>
/// The trained network: a picture of 28 × 28 in, one score for each class and 128 features of the hand out. One for each
/// worker, on one thread. How it was trained: FormScanner/Characters/training.
/// </summary>
internal sealed class CharacterNet : IDisposable
{
    /// <summary>The classes in the order of the scores; one more score follows, for « not a character ».</summary>
    public const string Classes = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public const int Scores = 37;
    public const int Features = 128;

    private static readonly Lazy<string> Digest = new(() => Convert.ToHexStringLower(SHA256.HashData(Trained())));

    private const int Pixels = Glyph.SidePx * Glyph.SidePx;
    private readonly Lazy<InferenceSession> _session = new(Start);

    /// <summary>Which network this is: the first 12 digits of the SHA-256 of characters.onnx.</summary>
    public static string Model => Digest.Value[..12];

    /// <summary>The readings of many glyphs at once, in their order.</summary>
    public IReadOnlyList<NetReading> Read(IReadOnlyList<Glyph> glyphs)
    {
        if (glyphs.Count == 0) return [];
        var input = new float[glyphs.Count * Pixels];
        for (var i = 0; i < glyphs.Count; i++)
            for (var p = 0; p < Pixels; p++)
                input[i * Pixels + p] = glyphs[i].Pixels[p] / 255f;
        using var pictures = OrtValue.CreateTensorValueFromMemory(input, [glyphs.Count, 1, Glyph.SidePx, Glyph.SidePx]);
        using var options = new RunOptions();
        using var outputs = _session.Value.Run(options, ["pictures"], [pictures], ["scores", "features"]);
        var scores = outputs[0].GetTensorDataAsSpan<float>();
        var features = outputs[1].GetTensorDataAsSpan<float>();
        var readings = new NetReading[glyphs.Count];
        for (var i = 0; i < readings.Length; i++)
            readings[i] = new NetReading(scores.Slice(i * Scores, Scores).ToArray(), features.Slice(i * Features, Features).ToArray());
        return readings;
    }

    public void Dispose()
    {
        if (_session.IsValueCreated) _session.Value.Dispose();
    }

    private static byte[] Trained()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("characters.onnx")
            ?? throw new InvalidOperationException("the character network is missing from formscanner.dll: build FormScanner with Characters/characters.onnx in its place");
        var model = new byte[stream.Length];
        stream.ReadExactly(model);
        return model;
    }

    private static InferenceSession Start()
    {
        using var options = new SessionOptions
        {
            // Each worker reads its own page; threads within a page would only take them from the next.
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        return new InferenceSession(Trained(), options);
    }
}

/// <summary>What the network says of one glyph.</summary>
/// <param name="Scores">A logit for each of <see cref="CharacterNet.Classes"/>, then one for « not a character ».</param>
/// <param name="Features">128 numbers that are alike for characters that look alike.</param>
internal sealed record NetReading(float[] Scores, float[] Features);

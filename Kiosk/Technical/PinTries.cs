using System.Text.Json;
using LocalStore;

namespace Kiosk.Technical;

/// <summary>The wrong tries so far, kept in memory and in a small file: cutting the power does not give new ones.</summary>
internal sealed partial class PinTries
{
    private readonly string path;
    private readonly ILogger log;

    public PinTries(StoreOptions store, ILogger<PinTries> log)
    {
        (path, this.log) = (Path.Combine(store.Directory, "technical-tries.json"), log);
        Now = Read();
    }

    public Count Now { get; private set; }

    public void Set(Count count)
    {
        Now = count;
        try
        {
            WholeFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(count, JsonSerializerOptions.Web));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Memory still counts. Somebody with a full disk needs this page most.
            Log.NotWritten(log, e.GetType().Name);
        }
    }

    private Count Read()
    {
        try
        {
            return JsonSerializer.Deserialize<Count>(File.ReadAllBytes(path), JsonSerializerOptions.Web) ?? Count.None;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return Count.None;
        }
    }

    /// <param name="LockedUntil">When tries are taken again; null while they are.</param>
    internal sealed record Count(int Wrong, DateTimeOffset? LockedUntil)
    {
        public static Count None { get; } = new(0, null);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The wrong tries of the technical page could not be kept: {Trouble}")]
        public static partial void NotWritten(ILogger logger, string trouble);
    }
}

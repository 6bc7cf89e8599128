namespace Kiosk.Technical;

/// <summary>Lets in who knows the PIN, one try at a time; five wrong ones shut the door for a quarter of an hour.</summary>
internal sealed partial class PinDoor(PinFile file, PinTries tries, TimeProvider clock, ILogger<PinDoor> log)
{
    public const int MostTries = 5;
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();

    /// <summary>How the door stands, without a try.</summary>
    public PinAnswer Look()
    {
        lock (gate)
        {
            return file.Read() is null ? new PinAnswer.NoPin() : Locked() ?? (PinAnswer)new PinAnswer.Waiting();
        }
    }

    public PinAnswer Try(string pin)
    {
        lock (gate)
        {
            if (file.Read() is not { } hash) return new PinAnswer.NoPin();
            if (Locked() is { } locked) return locked;
            // Counted before it is looked at: a power cut in between must not make it free.
            var wrong = tries.Now.Wrong + 1;
            tries.Set(new(wrong, wrong >= MostTries ? clock.GetUtcNow() + LockTime : null));
            if (hash.Matches(pin))
            {
                tries.Set(PinTries.Count.None);
                return new PinAnswer.Right();
            }

            Log.WrongPin(log, wrong);
            return Locked() ?? (PinAnswer)new PinAnswer.Wrong(MostTries - wrong);
        }
    }

    private PinAnswer.Locked? Locked()
    {
        if (tries.Now.LockedUntil is not { } until) return null;
        var left = until - clock.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            tries.Set(PinTries.Count.None);
            return null;
        }

        // The clock was set back, by hand or by an empty battery: the door stays shut for its time and not for years.
        if (left > LockTime)
        {
            left = LockTime;
            tries.Set(tries.Now with { LockedUntil = clock.GetUtcNow() + LockTime });
        }

        return new PinAnswer.Locked((int)Math.Ceiling(left.TotalMinutes));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A wrong PIN was tried at the technical page: number {Wrong} in a row")]
        public static partial void WrongPin(ILogger logger, int wrong);
    }
}

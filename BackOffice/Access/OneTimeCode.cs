using System.Security.Cryptography;
using System.Text;
using Forms.PageCodes;
using LocalStore.Access;

namespace BackOffice.Access;

/// <summary>The code that opens an account the first time: 80 random bits in four groups, good for two days and once.</summary>
internal static class OneTimeCode
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);

    private const int Bytes = 10;
    private const int Group = 4;

    /// <summary>Gives the agent a new code and returns it; only its digest is kept.</summary>
    public static string Give(Agent agent, DateTimeOffset now)
    {
        var code = Crockford.Encode(RandomNumberGenerator.GetBytes(Bytes));
        agent.CodeHash = Hash(code);
        agent.CodeUntilUtc = now.UtcDateTime + Lifetime;
        return string.Join('-', code.Chunk(Group).Select(group => new string(group)));
    }

    public static bool Holds(Agent agent, string typed, DateTimeOffset now) =>
        agent.CodeHash is { } hash && agent.CodeUntilUtc > now.UtcDateTime
        && Crockford.Normalise(string.Concat(typed.Where(char.IsLetterOrDigit))) is { } code && CryptographicOperations.FixedTimeEquals(hash, Hash(code));

    private static byte[] Hash(string code) => SHA256.HashData(Encoding.ASCII.GetBytes(code));
}

using System.Security.Cryptography;
using LocalStore;
using LocalStore.Keys;

namespace BackOffice;

/// <summary>Joins the two printed parts of the master key and says, in words and by an exit code, what came of it.</summary>
internal static class KeyRecovery
{
    public static (string Words, int ExitCode) Run(StoreOptions store, string one, string other, bool test) => KeyShares.Join(one, other) switch
    {
        KeyJoining.Joined(var key) when test => Matches(store, key) ? ("The two parts give the master key that is in use.", 0) : ("The two parts give another master key than the one in use. Print new parts: backoffice key-shares", 1),
        KeyJoining.Joined(var key) => MasterKey.Restore(store, key) ? ($"The master key is back: {store.MasterKeyFile}", 0) : ($"There is a master key already, which is never overwritten: {store.MasterKeyFile}", 1),
        KeyJoining.Unreadable(var place) => ($"Part {place} has a slip: its check does not hold. Read it again letter by letter.", 1),
        KeyJoining.SamePart(var number) => ($"Both are part {number}. The other part is needed as well.", 1),
        KeyJoining.OfTwoKeys => ("The parts are of two different printings. Both must come from one.", 1),
        var joining => throw new InvalidOperationException($"No words are known for {joining.GetType().Name}."),
    };

    private static bool Matches(StoreOptions store, byte[] key) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(key)), System.Text.Encoding.ASCII.GetBytes(File.ReadAllText(store.MasterKeyFile).Trim()));
}

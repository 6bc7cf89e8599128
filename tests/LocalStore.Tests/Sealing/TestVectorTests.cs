using System.Security.Cryptography;
using System.Text.Json;
using Forms.Answers;
using Forms.Templates;
using LocalStore.Deposits;
using LocalStore.Sealing;

namespace LocalStore.Tests.Sealing;

// The vectors were computed once and freeze the format: an envelope sealed today must open in every later version.
[TestClass]
public sealed class TestVectorTests
{
    private static readonly JsonElement Vectors = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sealing", "envelopes.approved.json"))).RootElement;

    public static IEnumerable<int> Numbers => Enumerable.Range(0, Vectors.GetArrayLength());

    [TestMethod]
    [DynamicData(nameof(Numbers))]
    public void Sealing_gives_the_bytes_of_the_vector(int number)
    {
        var vector = Vectors[number];
        using var recipient = Key(vector, "recipientPkcs8");
        using var ephemeral = Key(vector, "ephemeralPkcs8");
        var sealer = new Sealer(recipient);
        Assert.AreEqual(vector.GetProperty("keyId").GetString(), sealer.KeyId.Hex);
        var envelope = sealer.Seal(Bytes(vector, "content"), Purpose(vector), ephemeral, Bytes(vector, "nonce"));
        Assert.AreEqual(vector.GetProperty("envelope").GetString(), Convert.ToHexStringLower(envelope));
    }

    [TestMethod]
    [DynamicData(nameof(Numbers))]
    public void Opening_gives_the_content_of_the_vector(int number)
    {
        var vector = Vectors[number];
        using var recipient = Key(vector, "recipientPkcs8");
        using var opener = new Opener(recipient);
        var opened = Assert.IsInstanceOfType<Opening.Opened>(opener.Open(Bytes(vector, "envelope"), Purpose(vector)));
        CollectionAssert.AreEqual(Bytes(vector, "content"), opened.Content);
    }

    private static SealPurpose Purpose(JsonElement vector) => vector.TryGetProperty("deposit", out var deposit)
        ? new SealPurpose.OfDeposit(
            new DepositId(deposit.GetGuid()), new FormId(vector.GetProperty("form").GetString()!), new FormVersion(vector.GetProperty("version").GetInt32()))
        : new SealPurpose.OfArchivedFile(FileDigest.Of(Bytes(vector, "archived")));

    private static byte[] Bytes(JsonElement vector, string name) => Convert.FromHexString(vector.GetProperty(name).GetString()!);

    private static ECDiffieHellman Key(JsonElement vector, string name)
    {
        var key = ECDiffieHellman.Create();
        key.ImportPkcs8PrivateKey(Bytes(vector, name), out _);
        return key;
    }
}

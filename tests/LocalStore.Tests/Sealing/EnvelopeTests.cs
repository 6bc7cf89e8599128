using System.Text;
using Forms.Answers;
using Forms.Templates;
using LocalStore.Deposits;
using LocalStore.Sealing;

namespace LocalStore.Tests.Sealing;

[TestClass]
public sealed class EnvelopeTests : IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("Une demande d'aide, « urgente ».");
    private static readonly SealPurpose.OfDeposit Purpose = new(DepositId.New(), new FormId("help-request"), new FormVersion(1));

    private readonly Opener opener;
    private readonly Sealer sealer;

    public EnvelopeTests()
    {
        var key = P256.NewKey();
        sealer = new Sealer(key);
        opener = new Opener(key);
    }

    public void Dispose() => opener.Dispose();

    [TestMethod]
    public void What_was_sealed_is_opened()
    {
        CollectionAssert.AreEqual(Content, Opened(opener.Open(sealer.Seal(Content, Purpose), Purpose)));
        Assert.AreEqual(opener.KeyId, sealer.KeyId);
    }

    [TestMethod]
    public void An_empty_content_is_opened() => Assert.IsEmpty(Opened(opener.Open(sealer.Seal([], Purpose), Purpose)));

    [TestMethod]
    public void Fifty_megabytes_are_opened()
    {
        var large = new byte[50 * 1024 * 1024];
        new Random(1).NextBytes(large);
        Assert.IsTrue(large.AsSpan().SequenceEqual(Opened(opener.Open(sealer.Seal(large, Purpose), Purpose))));
    }

    [TestMethod]
    public void The_same_content_is_never_sealed_to_the_same_bytes() =>
        CollectionAssert.AreNotEqual(sealer.Seal(Content, Purpose), sealer.Seal(Content, Purpose));

    [TestMethod]
    public void Another_key_is_named_and_opens_nothing()
    {
        using var otherKey = P256.NewKey();
        var other = new Sealer(otherKey);
        Assert.AreEqual(new Opening.WrongKey(other.KeyId), opener.Open(other.Seal(Content, Purpose), Purpose));
    }

    [TestMethod]
    public void Every_flipped_bit_keeps_the_envelope_shut()
    {
        var envelope = sealer.Seal(Content, Purpose);
        for (var bit = 0; bit < envelope.Length * 8; bit++)
        {
            envelope[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.IsNotInstanceOfType<Opening.Opened>(opener.Open(envelope, Purpose), $"bit {bit}");
            envelope[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.IsInstanceOfType<Opening.Opened>(opener.Open(envelope, Purpose));
    }

    [TestMethod]
    public void Every_cut_keeps_the_envelope_shut()
    {
        var envelope = sealer.Seal(Content, Purpose);
        for (var length = 0; length < envelope.Length; length++)
            Assert.IsNotInstanceOfType<Opening.Opened>(opener.Open(envelope.AsSpan(0, length), Purpose), $"length {length}");
    }

    [TestMethod]
    public void A_picture_is_no_envelope() =>
        Assert.AreEqual(new Opening.NotAnEnvelope(), opener.Open([0xFF, 0xD8, 0xFF, 0xE0, .. new byte[200]], Purpose));

    [TestMethod]
    public void Random_bytes_after_a_good_beginning_are_damaged()
    {
        var random = new Random(2);
        var envelope = sealer.Seal(Content, Purpose);
        for (var trial = 0; trial < 100; trial++)
        {
            random.NextBytes(envelope.AsSpan(13));
            Assert.AreEqual(new Opening.Damaged(), opener.Open(envelope, Purpose));
        }
    }

    [TestMethod]
    public void A_newer_version_is_named()
    {
        var envelope = sealer.Seal(Content, Purpose);
        envelope[4] = 2;
        Assert.AreEqual(new Opening.NewerVersion(2), opener.Open(envelope, Purpose));
    }

    [TestMethod]
    public void An_envelope_opens_for_its_own_record_and_purpose_only()
    {
        var envelope = sealer.Seal(Content, Purpose);
        SealPurpose[] others =
        [
            Purpose with { Id = DepositId.New() },
            Purpose with { Form = new FormId("help-requesu") },
            Purpose with { Version = new FormVersion(2) },
            new SealPurpose.OfArchivedFile(FileDigest.Of(Content)),
        ];
        foreach (var other in others) Assert.AreEqual(new Opening.Damaged(), opener.Open(envelope, other), other.ToString());
    }

    [TestMethod]
    public void An_archived_file_opens_for_its_own_digest_only()
    {
        var archived = new SealPurpose.OfArchivedFile(FileDigest.Of(Content));
        var envelope = sealer.Seal(Content, archived);
        CollectionAssert.AreEqual(Content, Opened(opener.Open(envelope, archived)));
        Assert.AreEqual(new Opening.Damaged(), opener.Open(envelope, new SealPurpose.OfArchivedFile(FileDigest.Of([1]))));
    }

    private static byte[] Opened(Opening opening) => Assert.IsInstanceOfType<Opening.Opened>(opening).Content;
}

using Forms.Answers;
using LocalStore.Deposits.Payload;

namespace LocalStore.Tests.Deposits;

[TestClass]
public sealed class DepositPayloadTests
{
    // Written by version 1: what lies sealed in a box today must be read by every later version.
    private static readonly byte[] Frozen = Convert.FromBase64String(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Deposits", "payload.approved.txt")));

    [TestMethod]
    public void The_payload_of_version_1_is_still_read_and_written_the_same()
    {
        var deposit = DepositPayload.TryRead(Frozen)!;
        Assert.AreEqual(SampleDeposit.LastName, deposit.Answers[0].Text);
        Assert.AreEqual(Certainty.Check, deposit.Answers[0].Certainty);
        Assert.AreEqual(0.1 + 0.2, deposit.Answers[0].Cells[1].Confidence);
        Assert.IsNull(deposit.Answers[0].Cells[3].Text);
        Assert.AreEqual("« Œuvre » à l'étage, 2ᵉ", deposit.Answers[3].Text);
        Assert.AreEqual("last-name telephone empty", string.Join(' ', deposit.Pages[0].Crops.Keys));
        CollectionAssert.AreEqual(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 255 }, deposit.Pages[0].Crops["telephone"]);
        CollectionAssert.AreEqual(Frozen, DepositPayload.Write(deposit));
    }

    [TestMethod]
    public void Glyphs_and_their_network_come_out_as_they_went_in_and_leave_no_trace_where_there_are_none()
    {
        var glyph = new byte[CellReading.GlyphBytes];
        new Random(5).NextBytes(glyph);
        var plain = SampleDeposit.OfPaper();
        var answer = plain.Answers[0] with { Model = "0123456789ab", Proposals = ["LE TOURNEUR"], Cells = [new CellReading("L", 0.9, []) { Glyph = glyph }, new CellReading("", 1, [])] };

        var read = DepositPayload.TryRead(DepositPayload.Write(plain with { Answers = [answer] }))!.Answers.Single();

        CollectionAssert.AreEqual(glyph, read.Cells[0].Glyph);
        Assert.IsNull(read.Cells[1].Glyph);
        Assert.AreEqual(("0123456789ab", "LE TOURNEUR"), (read.Model, read.Proposals.Single()));
        var words = System.Text.Encoding.UTF8.GetString(DepositPayload.Write(plain));
        foreach (var member in (string[])["glyph", "model", "proposals"]) Assert.DoesNotContain($"\"{member}\"", words);
    }

    [TestMethod]
    public void Every_cut_of_a_payload_is_unreadable()
    {
        for (var length = 0; length < Frozen.Length; length++) Assert.IsNull(DepositPayload.TryRead(Frozen.AsSpan(0, length)), $"length {length}");
    }
}

using Forms.PageCodes;
using Forms.Templates;

namespace Forms.Tests.PageCodes;

[TestClass]
public sealed class PageCodeKeysTests
{
    private static readonly PageSerial Serial = PageSerial.TryParse("0KT6M9WX3P")!.Value;

    [TestMethod]
    public void Paper_made_with_a_key_that_is_here_is_vouched_for() => Assert.IsTrue(SampleKeys.Of('A').Verify(Signed(SampleKeys.Of('A'))));

    [TestMethod]
    public void A_changed_body_is_not_vouched_for()
    {
        var code = Signed(SampleKeys.Of('A'));

        Assert.IsFalse(SampleKeys.Of('A').Verify(code with { Page = 2 }));
        Assert.IsFalse(SampleKeys.Of('A').Verify(code with { Size = PrintSize.Large }));
        Assert.IsFalse(SampleKeys.Of('A').Verify(code with { Serial = PageSerial.TryParse("0KT6M9WX3Q")!.Value }));
    }

    [TestMethod]
    public void The_same_id_with_another_secret_does_not_vouch()
    {
        var other = PageCodeKeys.Parse([$"A {Convert.ToBase64String(new byte[32])}"]);

        Assert.IsFalse(other.Verify(Signed(SampleKeys.Of('A'))));
    }

    [TestMethod]
    public void A_key_that_is_not_here_leaves_it_open()
    {
        Assert.IsNull(SampleKeys.Of('B').Verify(Signed(SampleKeys.Of('A'))));
        Assert.IsNull(PageCodeKeys.None.Verify(Signed(SampleKeys.Of('A'))));
    }

    [TestMethod]
    public void Without_keys_a_right_checksum_proves_nothing_and_a_wrong_one_is_wrong()
    {
        var code = Signed(PageCodeKeys.None);

        Assert.AreEqual('0', code.Tag[0]);
        Assert.IsNull(PageCodeKeys.None.Verify(code));
        Assert.IsFalse(PageCodeKeys.None.Verify(code with { Page = 2 }));
    }

    [TestMethod]
    public void A_machine_with_keys_does_not_believe_a_mere_checksum() => Assert.IsFalse(SampleKeys.Of('A').Verify(Signed(PageCodeKeys.None)));

    [TestMethod]
    public void New_paper_is_made_with_the_last_id_and_old_paper_is_still_vouched_for()
    {
        var both = SampleKeys.Of('B', '9');

        Assert.AreEqual('B', Signed(both).Tag[0]);
        Assert.IsTrue(both.Verify(Signed(SampleKeys.Of('9'))));
    }

    [TestMethod]
    public void Blank_lines_and_remarks_are_passed_over()
    {
        var keys = PageCodeKeys.Parse(["# made on Monday", "", $"  {SampleKeys.Line('A')}  "]);

        Assert.IsTrue(keys.Verify(Signed(SampleKeys.Of('A'))));
    }

    [TestMethod]
    [DataRow("SECRET", DisplayName = "no id")]
    [DataRow("A SECRET", DisplayName = "not 32 bytes")]
    [DataRow("A not*base*64*SECRET*", DisplayName = "not base 64")]
    [DataRow("A U0VDUkVUU0VDUkVUU0VDUkVUU0VDUkVUU0VDUkVUU0VDUkVUU0VDUkVU", DisplayName = "more than 32 bytes")]
    [DataRow("0 UVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVE=", DisplayName = "the id of no key")]
    [DataRow("U UVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVE=", DisplayName = "an id that is no symbol")]
    [DataRow("a UVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVE=", DisplayName = "a small letter")]
    [DataRow("AA UVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVE=", DisplayName = "an id of two symbols")]
    [DataRow("Z UVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVFRUVE=", DisplayName = "an id used twice")]
    public void A_line_that_is_no_key_is_named_by_its_number_and_never_shown(string line)
    {
        var problem = Assert.ThrowsExactly<FormatException>(() => PageCodeKeys.Parse(["# keys", SampleKeys.Line('Z'), line]));

        Assert.Contains("line 3", problem.Message);
        Assert.DoesNotContain(line, problem.Message);
        foreach (var word in line.Split(' ').Where(word => word.Length > 3)) Assert.DoesNotContain(word, problem.Message);
    }

    private static PageCode Signed(PageCodeKeys keys) =>
        PageCode.Create(new FormId("help-request"), new FormVersion(1), PrintSize.Normal, 1, 2, Serial, keys);
}

using System.Diagnostics;
using Driving;
using Forms.Answers;
using static Kiosk.Tests.Camera.ScriptedReader;

namespace Kiosk.Tests.Camera;

/// <summary>What the kiosk makes of the pages a reader tells of.</summary>
[TestClass]
public sealed class PaperVisitTests
{
    private const string Serial = "0KT6M9WX3P";
    private const string OtherSerial = "7KT6M9WX3P";

    [TestMethod]
    public async Task Pages_come_in_any_order_and_what_nobody_touched_is_sent_as_it_was_read()
    {
        using var reader = new ScriptedReader();
        await using var kiosk = await KioskAsync(reader);
        using var visitor = await PaperVisitor.AtAsync(kiosk);
        Needs(reader, Serial, Ticked("frequency", "weekly", "once"));
        Assert.AreEqual("/camera", await visitor.ShowAsync());
        Assert.Contains("Page 2 lue. Montrez la page 1.", (await visitor.SeeAsync("/camera")).Html);
        Identity(reader, Serial, Written("phone", "05?649??01", "illegible"));
        Assert.AreEqual("/check", await visitor.ShowAsync());

        Assert.AreEqual("/check", (await visitor.SeeAsync("/check")).Path);
        // Left empty beside the picture of what is on paper.
        Assert.AreEqual("/check", await visitor.PostAsync("/question/phone", "/question/phone", ("text", ""), ("go", "continue")));
        Assert.AreEqual("/check", await visitor.PostAsync("/question/first-name", "/question/first-name", ("text", "Ginette"), ("go", "continue")));
        Assert.AreEqual("/sent", await visitor.SendAsync());

        var deposit = (await kiosk.DepositsAsync()).Single();
        var answers = deposit.Answers.ToDictionary(answer => answer.Question.Value);
        Assert.AreEqual(("05?649??01", Certainty.Illegible), (answers["phone"].Text, answers["phone"].Certainty));
        Assert.AreEqual(Certainty.Check, answers["frequency"].Certainty);
        Assert.AreEqual(("ARRIEULAT", Certainty.Check), (answers["last-name"].Text, answers["last-name"].Certainty));
        Assert.AreEqual(("Ginette", Certainty.Sure), (answers["first-name"].Text, answers["first-name"].Certainty));
        Assert.AreEqual("mark-missing 2", string.Join(", ", deposit.Problems.Select(problem => $"{problem.Code} {problem.Page}")));
        Assert.AreEqual("1,2", string.Join(',', deposit.Pages.Select(page => page.Page)));
    }

    [TestMethod]
    public async Task Doubtful_answers_are_marked_until_somebody_confirmed_them()
    {
        using var reader = new ScriptedReader();
        await using var kiosk = await KioskAsync(reader);
        using var visitor = await PaperVisitor.AtAsync(kiosk);
        await ShowBothAsync(reader, visitor, Serial);
        Assert.AreEqual(1, Marks((await visitor.SeeAsync("/check")).Html + (await visitor.SeeAsync("/check?page=1")).Html));
        Assert.Contains("value=\"ARRIEULAT\"", (await visitor.SeeAsync("/question/last-name")).Html);
        Assert.AreEqual("/check", await visitor.PostAsync("/question/last-name", "/question/last-name", ("text", "ARRIEULAT"), ("go", "continue")));
        Assert.AreEqual(0, Marks((await visitor.SeeAsync("/check")).Html + (await visitor.SeeAsync("/check?page=1")).Html));

        static int Marks(string html) => html.Split("class=\"doubt\"").Length - 1;
    }

    [TestMethod]
    public async Task A_page_of_another_copy_is_named_and_left_out()
    {
        using var reader = new ScriptedReader();
        await using var kiosk = await KioskAsync(reader);
        using var visitor = await PaperVisitor.AtAsync(kiosk);
        Identity(reader, Serial);
        await visitor.ShowAsync();
        Needs(reader, OtherSerial);
        Assert.AreEqual("/camera/problem", await visitor.ShowAsync());
        var (_, html) = await visitor.SeeAsync("/camera/problem");
        Assert.IsTrue(html.Contains(OtherSerial, StringComparison.Ordinal) && html.Contains(Serial, StringComparison.Ordinal));
        Assert.Contains("Page 1 lue. Montrez la page 2.", (await visitor.SeeAsync("/camera")).Html);
    }

    [TestMethod]
    public async Task Whoever_has_one_page_only_is_asked_the_rest_on_the_screen()
    {
        using var reader = new ScriptedReader();
        await using var kiosk = await KioskAsync(reader);
        using var visitor = await PaperVisitor.AtAsync(kiosk);
        Identity(reader, Serial);
        await visitor.ShowAsync();
        Assert.Contains("id=\"only-this\"", (await visitor.SeeAsync("/camera")).Html);
        Assert.AreEqual("/question/needs", (await visitor.SeeAsync("/check")).Path);
        await visitor.PostAsync("/question/needs", "/question/needs", ("value", "shopping"), ("page", "0"), ("go", "continue"));
        await visitor.PostAsync("/question/frequency", "/question/frequency", ("value", "weekly"));
        Assert.AreEqual("/sent", await visitor.SendAsync());

        var deposit = (await kiosk.DepositsAsync()).Single();
        Assert.AreEqual("page-missing 2", string.Join(", ", deposit.Problems.Select(problem => $"{problem.Code} {problem.Page}")));
        Assert.AreEqual(Certainty.Sure, deposit.Answers.Single(answer => answer.Question.Value == "needs").Certainty);
    }

    [TestMethod]
    public async Task A_copy_that_came_before_is_taken_and_flagged_and_two_taps_store_it_once()
    {
        using var reader = new ScriptedReader();
        await using var kiosk = await KioskAsync(reader);
        for (var turn = 0; turn < 2; turn++)
        {
            using var visitor = await PaperVisitor.AtAsync(kiosk);
            await ShowBothAsync(reader, visitor, Serial);
            var taps = await Task.WhenAll(visitor.SendAsync(), visitor.SendAsync());
            Assert.AreEqual("/sent /sent", string.Join(' ', taps));
        }

        var deposits = await kiosk.DepositsAsync();
        Assert.HasCount(2, deposits);
        var flagged = deposits.Select(deposit => string.Join(",", deposit.Problems.Where(problem => problem.Code == PileProblem.SerialSeenBefore).Select(problem => problem.Page))).Order();
        Assert.AreEqual(" and 1,2", string.Join(" and ", flagged));
    }

    [TestMethod]
    public async Task Paper_of_a_form_that_this_kiosk_does_not_offer_is_taken()
    {
        using var reader = new ScriptedReader();
        await using var kiosk = await KioskAsync(reader, "Kiosk:Forms:0=volunteer-offer");
        using var visitor = await PaperVisitor.AtAsync(kiosk);
        await ShowBothAsync(reader, visitor, Serial);
        Assert.AreEqual("/sent", await visitor.SendAsync());
        Assert.AreEqual("help-request", (await kiosk.DepositsAsync()).Single().Form.Value);
    }

    [TestMethod]
    public async Task A_reader_that_hangs_is_ended_in_time_and_the_person_is_told()
    {
        using var reader = new ScriptedReader("exec sleep 613.25");
        await using var kiosk = await KioskAsync(reader, "Camera:Seconds=1");
        using var visitor = await PaperVisitor.AtAsync(kiosk);
        Assert.AreEqual("/camera/problem", await visitor.ShowAsync());
        Assert.Contains("La lecture a pris trop de temps.", (await visitor.SeeAsync("/camera/problem")).Html);
        Assert.IsFalse(Process.GetProcessesByName("sleep").Any(process => CommandLine(process).Contains("613.25", StringComparison.Ordinal)));

        static string CommandLine(Process process)
        {
            try
            {
                return File.ReadAllText($"/proc/{process.Id}/cmdline");
            }
            catch (IOException)
            {
                // It ended between the two looks.
                return "";
            }
        }
    }

    [TestMethod]
    [DataRow("no line at all")]
    [DataRow("{\"file\":\"-\",\"filePage\":1,\"outcome\":\"read\",\"form\":\"../etc\",\"version\":1,\"page\":1,\"pages\":2,\"serial\":\"0KT6M9WX3P\",\"fields\":[]}")]
    [DataRow("{\"file\":\"another\",\"filePage\":1,\"outcome\":\"blank\"}")]
    public async Task A_reader_that_breaks_the_contract_is_not_believed(string line)
    {
        using var reader = new ScriptedReader();
        await using var kiosk = await KioskAsync(reader);
        using var visitor = await PaperVisitor.AtAsync(kiosk);
        reader.Says(line);
        Assert.AreEqual("/camera/problem", await visitor.ShowAsync());
        Assert.Contains("La lecture ne marche pas en ce moment.", (await visitor.SeeAsync("/camera/problem")).Html);
    }

    [TestMethod]
    public async Task Only_a_picture_of_limited_size_from_our_own_page_is_read()
    {
        using var reader = new ScriptedReader();
        await using var kiosk = await KioskAsync(reader);
        using var visitor = await PaperVisitor.AtAsync(kiosk);
        Identity(reader, Serial);
        Assert.AreEqual("/", await visitor.ShowAsync(withToken: false));
        Assert.AreEqual("/camera/problem", await visitor.ShowAsync(kind: "text/plain"));
        Assert.AreEqual("/camera/problem", await visitor.ShowAsync(new byte[20 * 1024 * 1024 + 1]));
        Assert.Contains("La photo n’est pas bonne.", (await visitor.SeeAsync("/camera/problem")).Html);
        Assert.AreEqual("/camera", await visitor.ShowAsync(new byte[20 * 1024 * 1024]));
    }

    [TestMethod]
    [DataRow(false, "Camera:Enabled=true", "Camera:Reader=/nowhere/formscanner")]
    [DataRow(false, "Camera:Enabled=false")]
    [DataRow(true, "Camera:Enabled=true")]
    public async Task The_way_is_offered_only_where_it_is_wanted_and_the_reader_is_there(bool offered, params string[] settings)
    {
        await using var kiosk = await KioskServer.StartAsync(settings);
        using var browser = new HttpClient { BaseAddress = new Uri(kiosk.Address) };
        Assert.AreEqual(offered, (await browser.GetStringAsync("/")).Contains("start-paper", StringComparison.Ordinal));
    }

    private static Task<KioskServer> KioskAsync(ScriptedReader reader, params string[] more) => KioskServer.StartAsync(["Camera:Enabled=true", reader.Setting, .. more]);

    private static async Task ShowBothAsync(ScriptedReader reader, PaperVisitor visitor, string serial)
    {
        Identity(reader, serial);
        await visitor.ShowAsync();
        Needs(reader, serial);
        Assert.AreEqual("/check", await visitor.ShowAsync());
    }

    private static void Identity(ScriptedReader reader, string serial, params System.Text.Json.Nodes.JsonObject[] other) => reader.Reads(1, serial,
    [
        Ticked("for-whom", "self"), Written("last-name", "ARRIEULAT", "check"), Written("first-name", "GINETTE"), Written("street", "RUEDELAHALLE"), Ticked("district", "port"),
        Drawn("language"), .. other is [] ? [Written("phone", "0536499901")] : other,
    ]);

    private static void Needs(ScriptedReader reader, string serial, params System.Text.Json.Nodes.JsonObject[] other) => reader.Reads(2, serial,
    [
        Ticked("needs", "shopping"), Ticked("share-contact", "yes"), Written("signed-on", "05112026"), Drawn("signature", "signature"),
        .. other is [] ? [Ticked("frequency", "weekly")] : other,
    ]);
}

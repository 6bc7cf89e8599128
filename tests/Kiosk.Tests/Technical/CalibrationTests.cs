using System.Net;
using Driving;
using Kiosk.Technical;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kiosk.Tests.Technical;

/// <summary>A bank card on the screen makes millimetres true.</summary>
[TestClass]
public sealed class CalibrationTests
{
    [TestMethod]
    public async Task A_card_that_fits_makes_every_target_its_real_size_without_script_too()
    {
        await using var kiosk = await KioskServer.StartAsync(ReferenceScreen.Usual.Setting);
        Staff.SetPin(kiosk);
        await using var staff = await Elder.AtAsync(kiosk, TestChromium.Shared, script: false);
        var before = await HeightAsync(staff, "desk");
        await staff.Page.GotoAsync("/technique");
        await staff.Page.Locator("#pin").FillAsync(Staff.Pin);
        await staff.TapAsync("enter");
        await staff.TapAsync("calibrate");
        Assert.AreEqual(85.6 * ReferenceScreen.WidthPx / 476, await WidthAsync(staff, "bank-card"), 0.5);
        await staff.TapAsync("larger-much");
        await staff.TapAsync("larger");
        await staff.TapAsync("smaller");

        Assert.AreEqual(85.6 * ReferenceScreen.WidthPx / 466, await WidthAsync(staff, "bank-card"), 0.5);
        Assert.AreEqual(20.0 * ReferenceScreen.WidthPx / 466, await WidthAsync(staff, "square"), 0.5);
        Assert.Contains("466 mm", await staff.Page.Locator("#width").InnerTextAsync());
        await staff.Page.GotoAsync("/");
        Assert.AreEqual(before * 476 / 466, await HeightAsync(staff, "desk"), 0.5);

        var restarted = new ScreenCalibration(kiosk.Store, new KioskOptions(), NullLogger<ScreenCalibration>.Instance);
        Assert.AreEqual(466, restarted.Size.WidthMm);
        Assert.IsTrue(restarted.IsDone);
    }

    [TestMethod]
    [DataRow("299.9")]
    [DataRow("1001")]
    [DataRow("-476")]
    [DataRow("NaN")]
    [DataRow("")]
    [DataRow("476 mm")]
    public async Task A_width_that_no_screen_has_is_refused_in_words(string width)
    {
        await using var kiosk = await KioskServer.StartAsync();
        Staff.SetPin(kiosk);
        using var staff = new Staff(kiosk.Address);
        await staff.EnterAsync();
        var answer = await staff.PostAsync("/technique/screen", ("width", width));
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(TechnicalWords.Load().WidthOutOfRange, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        Assert.Contains("/ 476)", await staff.TextAsync("/look.css"));
    }

    [TestMethod]
    [DataRow("nothing")]
    [DataRow("""{"widthMm":4}""")]
    [DataRow("")]
    public void A_file_that_cannot_be_used_leaves_the_width_of_the_options(string content)
    {
        var folder = Directory.CreateTempSubdirectory("kiosk-screen-");
        File.WriteAllText(Path.Combine(folder.FullName, "screen.json"), content);
        var calibration = new ScreenCalibration(new() { Directory = folder.FullName }, new KioskOptions { ScreenWidthMm = 345 }, NullLogger<ScreenCalibration>.Instance);
        Assert.AreEqual(345, calibration.Size.WidthMm);
        Assert.IsFalse(calibration.IsDone);
        Assert.AreEqual(CalibrationOutcome.Saved, calibration.Save(400));
        Assert.AreEqual(400, calibration.Size.WidthMm);
        folder.Delete(recursive: true);
        Assert.AreEqual(CalibrationOutcome.NotWritten, calibration.Save(500));
        Assert.AreEqual(400, calibration.Size.WidthMm);
    }

    private static async Task<double> WidthAsync(Elder staff, string id) => (await staff.Page.Locator($"#{id}").BoundingBoxAsync())!.Width;

    private static async Task<double> HeightAsync(Elder staff, string id) => (await staff.Page.Locator($"#{id}").BoundingBoxAsync())!.Height;
}

using System.Text;
using Testing.Paper.Files;

namespace Kiosk.Tests.Camera;

/// <summary>The picture of a paper goes through memory and pipes only.</summary>
[TestClass]
public sealed class NothingOfThePaperIsLeftTests
{
    private const string Planted = "CAZENOVIER";

    // How every JPEG begins that the browser or the reader makes.
    private static readonly byte[] StartOfPicture = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, (byte)'J', (byte)'F', (byte)'I', (byte)'F'];

    [TestMethod]
    public async Task No_file_and_no_line_of_the_log_holds_a_name_or_a_picture_after_one_paper_was_sent_and_one_given_up()
    {
        var (program, address) = await WatchedKiosk.StartAsync("Camera:Enabled=true", "Camera:Seconds=60");
        using (program)
        {
            byte[][] pictures = [PictureFile.Jpeg(ShownPages.Seen(ShownPages.Identity), 90), PictureFile.Jpeg(ShownPages.Seen(ShownPages.Needs), 90)];
            using (var sends = await PaperVisitor.AtAsync(address))
            {
                Assert.AreEqual("/camera", await sends.ShowAsync(pictures[0]));
                Assert.AreEqual("/check", await sends.ShowAsync(pictures[1]));
                Assert.Contains(Planted, (await sends.SeeAsync("/check")).Html.ToUpperInvariant() + (await sends.SeeAsync("/check?page=1")).Html.ToUpperInvariant());
                Assert.Contains("image/png", await sends.KindOfAsync("/camera/crop/last-name"));
                Assert.AreEqual("/sent", await sends.SendAsync());
                Assert.AreEqual("404", await sends.KindOfAsync("/camera/crop/last-name"));
            }

            using (var leaves = await PaperVisitor.AtAsync(address))
            {
                Assert.AreEqual("/camera", await leaves.ShowAsync(pictures[0]));
                Assert.AreEqual("/", await leaves.PostAsync("/leave", "/leave"));
                Assert.AreEqual("404", await leaves.KindOfAsync("/camera/crop/last-name"));
            }

            await program.StopAsync();
            Assert.AreEqual("", string.Join(' ', program.Temporary));
            Assert.IsTrue(program.Said.Any(line => line.Contains("/camera/page", StringComparison.Ordinal)), "the log is heard");
            Assert.IsEmpty(program.Said.Where(line => line.Contains(Planted, StringComparison.OrdinalIgnoreCase)));
            Assert.IsTrue(program.Files.Any(), "the store is searched");
            foreach (var file in program.Files)
            {
                var bytes = await File.ReadAllBytesAsync(file);
                Assert.IsFalse(bytes.AsSpan().IndexOf(StartOfPicture) >= 0, $"a picture lies in {Path.GetFileName(file)}");
                Assert.IsFalse(Encoding.Latin1.GetString(bytes).Contains(Planted, StringComparison.OrdinalIgnoreCase), $"a name lies in {Path.GetFileName(file)}");
            }
        }
    }
}

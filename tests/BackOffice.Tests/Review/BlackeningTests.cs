using System.Net;
using Driving;
using LocalStore.Access;
using LocalStore.Register;
using SkiaSharp;

namespace BackOffice.Tests.Review;

[TestClass]
public sealed class BlackeningTests
{
    [TestMethod]
    public async Task What_was_made_black_is_black_in_the_picture_that_is_kept()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        var id = await town.PutAsync(SampleForms.PaperRequest());
        var outside = await agent.PostAsync($"/depots/{id}/noircir/1", $"/depots/{id}/noircir/1", ("x", "900"), ("y", "0"), ("w", "200"), ("h", "10"));
        Assert.AreEqual(HttpStatusCode.BadRequest, outside.StatusCode);
        await agent.PostAsync($"/depots/{id}/noircir/1", $"/depots/{id}/noircir/1", ("x", "100"), ("y", "200"), ("w", "300"), ("h", "100"));
        AssertBlack(await (await agent.GetAsync($"/depots/{id}/page/1.jpg")).Content.ReadAsByteArrayAsync());

        var review = (await town.Book.Reviews.OpenAsync(id, CancellationToken.None))!;
        var validation = new Validation(RegisterKind.HelpRequest, RoleAnswers.Empty, [], new Whose.NewPerson(), agent.Name) { Pictures = BackOffice.Review.Blackening.Of(review) };
        var entered = Assert.IsInstanceOfType<ValidationResult.Entered>(await town.Book.Reviews.ValidateAsync(id, validation, CancellationToken.None));
        AssertBlack((await town.Book.Rights.PicturesAsync(entered.Person, CancellationToken.None))[0]);
    }

    private static void AssertBlack(byte[] jpeg)
    {
        using var bitmap = SKBitmap.Decode(jpeg);
        for (var x = bitmap.Width * 12 / 100; x < bitmap.Width * 38 / 100; x += 5)
            for (var y = bitmap.Height * 22 / 100; y < bitmap.Height * 28 / 100; y += 5)
                Assert.IsLessThan(20, (int)bitmap.GetPixel(x, y).Red, $"{x}, {y}");
        Assert.IsGreaterThan(200, (int)bitmap.GetPixel(bitmap.Width / 2, bitmap.Height / 2).Red, "the rest of the page stays");
    }
}

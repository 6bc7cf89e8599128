using System.Text;
using Forms.Answers;
using Forms.Templates;
using LocalStore.Deposits;

namespace LocalStore.Tests;

internal static class SampleDeposit
{
    public const string LastName = "LETOURNEUR-MARQUEUR";
    public const string Telephone = "0556019283";
    public const string PictureMarker = "PICTURE-MARKER-7731";
    public const string CropMarker = "CROP-MARKER-9142";

    public static Deposit OfPaper(string serial = "K7Q2M9XA", int page = 1, int pagesExpected = 2, int pictureBytes = 3000)
    {
        var picture = new byte[pictureBytes];
        Encoding.ASCII.GetBytes(PictureMarker).CopyTo(picture, 0);
        return new Deposit(
            DepositId.New(), new FormId("help-request"), new FormVersion(1), Channel.Paper, serial, pagesExpected,
            [
                new DepositPage(page, picture, new Dictionary<string, byte[]>
                {
                    ["last-name"] = Encoding.ASCII.GetBytes(CropMarker),
                    ["telephone"] = [0x89, 0x50, 0x4E, 0x47, 0, 255],
                    ["empty"] = [],
                }),
            ],
            [
                new Answer(new("last-name"), [], LastName, Certainty.Check, 0.8125, [new("L", 0.99, []), new("E", 0.1 + 0.2, ["F", "B"]), new("", 1, []), new(null, 0, [])]),
                new Answer(new("telephone"), [], Telephone, Certainty.Sure, 0.999, []),
                new Answer(new("needs"), ["shopping", "paperwork"], null, Certainty.Sure, 1, []),
                new Answer(new("remark"), [], "« Œuvre » à l'étage, 2ᵉ", Certainty.Illegible, double.Epsilon, []),
                new Answer(new("signature"), [], null, Certainty.Empty, 1, []),
            ],
            [new DepositProblem("page-missing", 2), new DepositProblem("serial-seen-before", null)]);
    }

    public static Deposit OfKiosk() => new(
        DepositId.New(), new FormId("volunteer-offer"), new FormVersion(2), Channel.Kiosk, null, 0, [],
        [new Answer(new("last-name"), [], LastName, Certainty.Sure, 1, [])], []);

    // The same bytes as often as it is asked for one deposit.
    public static SourcePage SourceOf(Deposit deposit, int filePage = 1) =>
        new(FileDigest.Of(deposit.Id.Value.ToByteArray()), filePage, "read", deposit.Id);
}

using Forms.Layout;
using Forms.PageCodes;
using FormScanner.Imaging;

namespace FormScanner.Locating;

internal sealed class ClearCodeReader
{
    public static (PageCode Code, PageLayout Page, Homography Pose)? Read(PagePyramid pyramid, CancellationToken cancellation) => null;
}

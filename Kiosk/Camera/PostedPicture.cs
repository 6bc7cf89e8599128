using Microsoft.AspNetCore.Http.Features;

namespace Kiosk.Camera;

/// <summary>Takes the picture out of a request into memory. As a form it would be written to a temporary file.</summary>
internal static class PostedPicture
{
    private const string Kind = "image/jpeg";
    private const long MostBytes = CameraReader.MostMegabytes * 1024L * 1024L;

    /// <summary>The bytes; null when there is no picture, or one that is too large.</summary>
    public static async Task<byte[]?> TakeAsync(HttpContext context)
    {
        if (context.Request.ContentType != Kind || context.Request.ContentLength is not (> 0 and <= MostBytes and var length)) return null;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBytes;
        var picture = new byte[length];
        await context.Request.Body.ReadExactlyAsync(picture, context.RequestAborted);
        return picture;
    }
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Releases;

namespace SyncAgent.Pushing;

/// <summary>What came back.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Body">The body, at most <see cref="MostBytes"/>.</param>
/// <param name="IsSigned">Whether the commune server signed it as the answer to this very request.</param>
/// <param name="Receipt">The signature, as it is kept; empty when there is none.</param>
/// <param name="RetryAfter">How long the server asks to wait; null when it does not.</param>
/// <param name="ServerTime">The time at the server, from its signature or the header <c>Date</c>; null when it told none.</param>
internal sealed record ServerAnswer(HttpStatusCode Status, byte[] Body, bool IsSigned, string Receipt, TimeSpan? RetryAfter, DateTimeOffset? ServerTime)
{
    /// <summary>More than this is no answer of ours.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>The body as JSON; null when it is not what is asked for.</summary>
    public T? Parse<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The problem that the server signed; null when it signed none.</summary>
    public Problem? Problem => IsSigned ? Parse(ReleaseJson.Default.Problem) : null;
}

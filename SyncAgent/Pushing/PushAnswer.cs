using System.Net;
using Releases;

namespace SyncAgent.Pushing;

/// <summary>What an answer means for what was sent.</summary>
internal abstract record PushAnswer
{
    /// <summary>The server has it, and signed for it.</summary>
    public sealed record Taken(ReleaseAnswer Answer, string Receipt) : PushAnswer;

    /// <summary>Something else is there under this name.</summary>
    public sealed record Differs : PushAnswer;

    /// <summary>It was erased there.</summary>
    public sealed record Erased : PushAnswer;

    /// <summary>It is to be sent in more parts.</summary>
    public sealed record TooLarge : PushAnswer;

    /// <summary>The server is older than this agent: it is to be tried another day.</summary>
    public sealed record Unsupported : PushAnswer;

    /// <summary>Whatever else would be sent would fare the same: the run ends, everything is kept.</summary>
    public sealed record Fault(string Problem, TimeSpan? RetryAfter = null) : PushAnswer;

    /// <summary>
    /// Reads an answer. What only the commune server may say counts with its signature alone: a hotel's page, a proxy or another server can make the agent
    /// wait, never forget or put aside.
    /// </summary>
    public static PushAnswer Of(ServerAnswer answer, Release sent) => (answer.Status, answer.Problem?.Code) switch
    {
        (HttpStatusCode.OK, _) when answer.IsSigned && answer.Parse(ReleaseJson.Default.ReleaseAnswer) is { } taken && IsOf(taken, sent) => new Taken(taken, answer.Receipt),
        (HttpStatusCode.Conflict, Problem.DigestDiffers) => new Differs(),
        (HttpStatusCode.Gone, Problem.Erased) => new Erased(),
        (HttpStatusCode.RequestEntityTooLarge, Problem.TooLarge) => new TooLarge(),
        (HttpStatusCode.UnprocessableEntity, Problem.UnsupportedSchema) => new Unsupported(),
        _ => FaultOf(answer),
    };

    /// <summary>Why an answer that is not the one hoped for ends the run.</summary>
    public static Fault FaultOf(ServerAnswer answer) => answer.Status switch
    {
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => new(PushProblem.ServerBusy, answer.RetryAfter),
        _ when !answer.IsSigned => new(PushProblem.NotOurServer),
        _ => new(answer.Problem?.Code == Problem.Revoked ? PushProblem.Revoked : PushProblem.Refused),
    };

    // A receipt is of this part and tells of each of its classes once, or it is none.
    private static bool IsOf(ReleaseAnswer answer, Release sent) =>
        answer.ReleaseId == sent.ReleaseId && answer.Part == sent.Part && answer.Parts == sent.Parts && answer.Items.Select(item => item.ItemId).ToHashSet().SetEquals(sent.Items.Select(item => item.ItemId));
}

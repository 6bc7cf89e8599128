using System.Net;
using Releases;

namespace SyncAgent.Pushing;

/// <summary>Makes the kiosk known, and replaces its key.</summary>
internal sealed class KeyKeeper(EnrolmentFolder folder, CommuneClient client)
{
    /// <summary>Enrols; what to tell, and the exit code.</summary>
    public async Task<(string Words, int ExitCode)> EnrolAsync(Uri server, string text, CancellationToken cancellationToken)
    {
        if (!server.IsAbsoluteUri || server.Scheme != Uri.UriSchemeHttps && !server.IsLoopback) return ($"syncagent: the server must be reached by https; '{server}' is not.", 2);
        if (!EnrolmentCode.TryParse(text, out var code)) return ("syncagent: the code has 32 letters and digits in groups of four; this one has not. Check each sign.", 2);
        var address = server.AbsoluteUri.EndsWith('/') ? server : new Uri(server.AbsoluteUri + "/");
        using var key = folder.NextKey(folder.Load()?.KeyId);
        ServerAnswer answer;
        EnrolmentAnswer? enrolled;
        try
        {
            (answer, enrolled) = await client.PostEnrolmentAsync(address, code, key, cancellationToken);
        }
        catch (HttpRequestException problem) when (problem.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            return ($"syncagent: the certificate of {address} is not believed: it has ended, is for another name, or is of an authority that this machine does not know (setting Sync:RootCertificates). The code was not sent.", 1);
        }

        if (answer.Parse(ReleaseJson.Default.Problem) is { Code: Problem.UnknownCode }) return ("syncagent: the server does not know this code, or it was used, or it is older than seven days. Ask its administrator for another.", 1);
        if (answer.Status != HttpStatusCode.OK || !answer.IsSigned) return ($"syncagent: the address did not answer as a commune server does ({(int)answer.Status}).", 1);
        if (enrolled is null) return ("syncagent: this is not the server that the code is from. Nothing was sent but the code: ask its administrator for another.", 1);
        folder.Save(new Enrolment(address, enrolled.Kiosk, enrolled.KeyId, enrolled.ServerKey));
        return ($"Enrolled as {enrolled.Kiosk}.", 0);
    }

    /// <summary>Replaces the key; a cut at any point leaves one that the server takes.</summary>
    public async Task<(string Words, int ExitCode)> RotateAsync(CancellationToken cancellationToken)
    {
        if (folder.Load() is not { } enrolment) return ("syncagent: this kiosk is not enrolled.", 2);
        using var next = folder.NextKey(enrolment.KeyId);
        var answer = await client.PutKeyAsync(enrolment, next, cancellationToken);
        if (answer.Status != HttpStatusCode.OK || !answer.IsSigned || answer.Parse(ReleaseJson.Default.KeyChanged) is not { } changed || changed.KeyId != SigningKey.IdOf(next))
            return ($"syncagent: the server did not take the next key ({PushAnswer.FaultOf(answer).Problem}). The old one stays.", 1);
        folder.Save(enrolment with { KeyId = changed.KeyId });
        return ("The key was replaced.", 0);
    }
}

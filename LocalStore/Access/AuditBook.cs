using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LocalStore.Files;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Access;

/// <summary>
/// Who saw or did what, one line after the other: nothing is ever changed or taken out (the file itself refuses it), and each line's digest holds that of
/// the line before, so that a line that was altered, removed or put in shows. No personal data stands there, only opaque names.
/// </summary>
public sealed class AuditBook
{
    private readonly StoreFile file;
    private readonly TimeProvider clock;

    private AuditBook(StoreFile file, TimeProvider clock)
    {
        this.file = file;
        this.clock = clock;
    }

    /// <summary>Opens an audit that was migrated; throws <see cref="StoreSetupException"/> when engine, settings or schema are not as expected.</summary>
    public static AuditBook Open(StoreOptions options, TimeProvider clock) => new(StoreCheck.Checked(StoreFile.Access(options), AccessContext.Open), clock);

    /// <summary>Writes a line; it is durable when this returns.</summary>
    public Task AppendAsync(string agent, string action, string? subject, CancellationToken cancellationToken) => StoreWriting.WriteAsync(() => AccessContext.Open(file), async access =>
    {
        var last = await access.Audit.AsNoTracking().OrderByDescending(r => r.Id).Select(r => new { r.Id, r.Hash }).FirstOrDefaultAsync(cancellationToken);
        var row = new AuditRow { Id = (last?.Id ?? 0) + 1, AtUtc = clock.GetUtcNow().UtcDateTime, Agent = agent, Action = action, Subject = subject, Hash = [] };
        row.Hash = HashOf(row, last?.Hash ?? []);
        access.Audit.Add(row);
        return row.Id;
    }, cancellationToken);

    /// <summary>The lines that match, the newest first.</summary>
    /// <param name="agent">Only this account, or null.</param>
    /// <param name="subject">Only what was done to this, or null.</param>
    /// <param name="action">Only actions that begin so, or null.</param>
    /// <param name="skip">How many are left out.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<AuditEntry>> SearchAsync(string? agent, string? subject, string? action, int skip, int take, CancellationToken cancellationToken)
    {
        await using var access = AccessContext.Open(file);
        var rows = access.Audit.AsNoTracking();
        if (agent is not null) rows = rows.Where(r => r.Agent == agent);
        if (subject is not null) rows = rows.Where(r => r.Subject == subject);
        if (action is not null) rows = rows.Where(r => r.Action.StartsWith(action));
        return [.. (await rows.OrderByDescending(r => r.Id).Skip(skip).Take(take).ToListAsync(cancellationToken)).Select(r => new AuditEntry(r.Id, r.AtUtc, r.Agent, r.Action, r.Subject))];
    }

    /// <summary>The number of the first line that does not fit the one before it; null when the whole chain holds.</summary>
    public async Task<long?> FirstBrokenAsync(CancellationToken cancellationToken)
    {
        await using var access = AccessContext.Open(file);
        byte[] before = [];
        long expected = 1;
        await foreach (var row in access.Audit.AsNoTracking().OrderBy(r => r.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.Id != expected || !row.Hash.AsSpan().SequenceEqual(HashOf(row, before))) return expected;
            before = row.Hash;
            expected++;
        }

        return null;
    }

    private static byte[] HashOf(AuditRow row, byte[] before)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        Span<byte> number = stackalloc byte[sizeof(long)];
        foreach (var value in (long[])[row.Id, row.AtUtc.Ticks])
        {
            BinaryPrimitives.WriteInt64BigEndian(number, value);
            hash.AppendData(number);
        }

        foreach (var text in (string[])[row.Agent, row.Action, row.Subject ?? ""])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt64BigEndian(number, bytes.Length);
            hash.AppendData(number);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }
}

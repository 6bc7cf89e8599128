using System.Collections.Concurrent;
using BackOffice.Shell;

namespace BackOffice.Access;

/// <summary>Who has typed the password in the last ten minutes: asked for before data are taken out or erased. Kept in memory only.</summary>
internal sealed class FreshSignIns(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, DateTimeOffset> confirmed = new();

    public void Note(string agent) => confirmed[agent] = clock.GetUtcNow();

    public bool IsFresh(string agent) => confirmed.TryGetValue(agent, out var at) && clock.GetUtcNow() - at < Fresh;

    public void Forget(string agent) => confirmed.TryRemove(agent, out _);

    /// <summary>A filter for routes that need it: who is not fresh is asked first and then led to where a page shows what was wanted.</summary>
    public static async ValueTask<object?> RequireAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var fresh = context.RequestServices.GetRequiredService<FreshSignIns>();
        if (fresh.IsFresh(Staff.Of(context).Name)) return await next(invocation);
        return Pages.GoTo($"/confirmer?suite={Uri.EscapeDataString(context.Request.Path)}");
    }
}

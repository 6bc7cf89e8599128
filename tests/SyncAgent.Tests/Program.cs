using Microsoft.Testing.Platform.Builder;
using SyncAgent.Tests.Pushing;

[assembly: Parallelize(Scope = ExecutionScope.MethodLevel)]

namespace SyncAgent.Tests;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is [KillTests.Verb, var directory, var step]) return await KillTests.RunAsync(directory, step);
        var builder = await TestApplication.CreateBuilderAsync(args);
        SelfRegisteredExtensions.AddSelfRegisteredExtensions(builder, args);
        using var application = await builder.BuildAsync();
        return await application.RunAsync();
    }
}

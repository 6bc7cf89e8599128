using Microsoft.Testing.Platform.Builder;

[assembly: Parallelize(Scope = ExecutionScope.MethodLevel)]

namespace LocalStore.Tests;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is [PutProcess.Verb, var directory, var count]) return await PutProcess.PutAsync(directory, int.Parse(count, null));
        var builder = await TestApplication.CreateBuilderAsync(args);
        SelfRegisteredExtensions.AddSelfRegisteredExtensions(builder, args);
        using var application = await builder.BuildAsync();
        return await application.RunAsync();
    }
}

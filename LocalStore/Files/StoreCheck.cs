using Microsoft.EntityFrameworkCore;

namespace LocalStore.Files;

// Asserted once when a program opens a file of the store: the engine, the settings and the schema are what the code expects.
internal static class StoreCheck
{
    // Opens a file of the store once, to know that it may be worked with.
    public static StoreFile Checked(StoreFile file, Func<StoreFile, StorePragmas, DbContext> open)
    {
        var pragmas = new StorePragmas(file);
        using var context = open(file, pragmas);
        Assert(file, pragmas, context);
        return file;
    }

    public static void Assert(StoreFile file, StorePragmas pragmas, DbContext context)
    {
        if (!File.Exists(file.Path))
            throw new StoreSetupException($"The store file {file.Path} is missing. Apply the migrations once: backoffice migrate");
        List<string> problems = [];
        context.Database.OpenConnection();
        var connection = context.Database.GetDbConnection();
        if (SqliteEngine.Problem(SqliteEngine.VersionOf(connection)) is { } old) problems.Add(old);
        problems.AddRange(pragmas.Problems(connection));
        foreach (var pending in context.Database.GetPendingMigrations())
            problems.Add($"The migration {pending} is not applied to {file.Path}. Run: backoffice migrate");
        context.Database.CloseConnection();
        if (problems.Count > 0) throw new StoreSetupException(string.Join(Environment.NewLine, problems));
    }
}

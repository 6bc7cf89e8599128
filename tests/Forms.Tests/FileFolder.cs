namespace Forms.Tests;

/// <summary>A folder that one test has for itself and that is gone afterwards.</summary>
internal sealed class FileFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("forms-").FullName;

    /// <summary>Where a file of that name would be.</summary>
    public string At(string name) => Path.Combine(_path, name);

    public string With(string name, string content)
    {
        File.WriteAllText(At(name), content);
        return At(name);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}

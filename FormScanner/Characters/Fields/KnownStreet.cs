namespace FormScanner.Characters.Fields;

/// <summary>A street of the list in one of the ways to write it.</summary>
internal sealed class KnownStreet
{
    private readonly HashSet<int> _joints = [];

    /// <param name="written">The words, and the share of people who write it so.</param>
    /// <param name="street">As the commune spells it.</param>
    /// <param name="streets">How many streets the commune has, each as usual as the others.</param>
    public KnownStreet(StreetSpelling written, string street, int streets)
    {
        Words = written.Words;
        var text = string.Concat(written.Words);
        Name = new KnownName(text, [.. text.Select(character => (byte)CellOdds.Characters.IndexOf(character))], Math.Log(written.Share / streets), street);
        var end = 0;
        foreach (var word in written.Words) _joints.Add(end += word.Length);
    }

    public IReadOnlyList<string> Words { get; }

    public KnownName Name { get; }

    /// <summary>How many blanks of the row stand where no word ends.</summary>
    public int StrayBlanks(WrittenRow row) => row.Words.Count(word => word.Start > 0 && !_joints.Contains(word.Start));
}

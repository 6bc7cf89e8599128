using System.Runtime.CompilerServices;
using System.Text;

namespace Forms.Reading;

/// <summary>Reads lines of at most so many characters: whoever writes them is not trusted to end one.</summary>
internal static class BoundedLines
{
    /// <summary>The lines; throws <see cref="InvalidDataException"/> when one is longer than allowed. A last line without an end is left out, as it may be cut.</summary>
    public static async IAsyncEnumerable<string> ReadAsync(TextReader reader, int longest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var buffer = new char[64 * 1024];
        for (int count; (count = await reader.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            var from = 0;
            for (int end; (end = Array.IndexOf(buffer, '\n', from, count - from)) >= 0; from = end + 1)
            {
                line.Append(buffer, from, end - from);
                yield return line.ToString();
                line.Clear();
            }

            line.Append(buffer, from, count - from);
            if (line.Length > longest) throw new InvalidDataException($"A line must have at most {longest} characters.");
        }
    }
}

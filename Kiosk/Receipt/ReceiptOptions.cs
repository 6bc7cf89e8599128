using System.Text.RegularExpressions;
using Forms.Printing;

namespace Kiosk.Receipt;

/// <summary>Whether and how receipts are printed; bound from the section <c>Receipt</c>, checked with <see cref="Problems"/> at start.</summary>
public sealed partial class ReceiptOptions
{
    /// <summary>The printer by its name in CUPS; receipts are offered only when it is given.</summary>
    public string Printer { get; set; } = "";

    /// <summary>What is printed on: roll80, A6 or A4.</summary>
    public string Paper { get; set; } = SlipPaper.Roll80.Name;

    /// <summary>The program that prints, as CUPS has it.</summary>
    public string Command { get; set; } = "lp";

    /// <summary>The program that tells how the printer is, as CUPS has it.</summary>
    public string StateCommand { get; set; } = "lpstat";

    /// <summary>The host or socket of CUPS; empty for that of this machine.</summary>
    public string Server { get; set; } = "";

    /// <summary>Seconds that each of the two programs may take, 1 to 30: the visitor waits for both.</summary>
    public int LongestSeconds { get; set; } = 5;

    internal SlipPaper Slip => SlipPaper.All.First(paper => paper.Name == Paper);

    /// <summary>Everything that is wrong with these options, one sentence each; empty when they are fine.</summary>
    public IReadOnlyList<string> Problems()
    {
        List<string> problems = [];
        if (Printer.Length > 0 && !QueueName().IsMatch(Printer))
            problems.Add($"Receipt:Printer must be the name of a CUPS printer, of letters, digits, '_', '.' and '-', at most 127; it is '{Printer}'.");
        if (SlipPaper.All.All(paper => paper.Name != Paper))
            problems.Add($"Receipt:Paper must be one of {string.Join(", ", SlipPaper.All.Select(paper => paper.Name))}; it is '{Paper}'.");
        if (string.IsNullOrWhiteSpace(Command)) problems.Add("Receipt:Command must name a program; it is empty.");
        if (string.IsNullOrWhiteSpace(StateCommand)) problems.Add("Receipt:StateCommand must name a program; it is empty.");
        if (Server.StartsWith('-')) problems.Add($"Receipt:Server must be a host or the path of a socket; it is '{Server}'.");
        if (LongestSeconds is < 1 or > 30) problems.Add(FormattableString.Invariant($"Receipt:LongestSeconds must be between 1 and 30; it is {LongestSeconds}."));
        return problems;
    }

    // Narrower than what CUPS takes; above all it never begins with '-', which would make it an option of lp.
    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,126}$")]
    private static partial Regex QueueName();
}

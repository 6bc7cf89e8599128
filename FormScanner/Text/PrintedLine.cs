namespace FormScanner.Text;

/// <param name="Text">Without blanks around it; empty where nothing was found.</param>
/// <param name="Confidence">The mean over the words, from 0 to 1.</param>
internal sealed record PrintedLine(string Text, double Confidence);

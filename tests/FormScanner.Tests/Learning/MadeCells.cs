using Forms.Templates;
using FormScanner.Characters;
using FormScanner.Learning;

namespace FormScanner.Tests.Learning;

/// <summary>Cells whose scores are made up, so that what must be counted is known beforehand.</summary>
internal static class MadeCells
{
    /// <summary>A cell the network gives to one character with a probability, and for the rest to another.</summary>
    public static JudgedCell Of(char best, double share, char second, char? truth, Alphabet alphabet = Alphabet.Digits)
    {
        var scores = new float[CharacterNet.Scores];
        Array.Fill(scores, -40);
        scores[CharacterNet.Classes.IndexOf(best)] = (float)Math.Log(share);
        scores[CharacterNet.Classes.IndexOf(second)] = (float)Math.Log(1 - share);
        return new JudgedCell(alphabet, new NetReading(scores, []), truth);
    }

    /// <summary>A cell the network takes for no character with a probability.</summary>
    public static JudgedCell Spoilt(double share, char otherwise, char? truth)
    {
        var cell = Of(otherwise, 1 - share, otherwise == '0' ? '1' : '0', truth);
        cell.Reading.Scores[^1] = (float)Math.Log(share);
        cell.Reading.Scores[CharacterNet.Classes.IndexOf(otherwise == '0' ? '1' : '0')] = -40;
        return cell;
    }

    /// <summary>Digits of a network whose probabilities are honest at one temperature and boast at 1.</summary>
    public static IReadOnlyList<JudgedCell> Boasting(int count, double honestAt, int seed, Alphabet alphabet = Alphabet.Digits)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var scores = new float[CharacterNet.Scores];
            Array.Fill(scores, -200);
            for (var digit = 0; digit < 10; digit++) scores[digit] = (float)(random.NextDouble() * 6);
            scores[random.Next(10)] += (float)(honestAt * random.NextDouble() * 8);
            var shares = Enumerable.Range(0, 10).Select(digit => Math.Exp(scores[digit] / honestAt)).ToArray();
            var drawn = random.NextDouble() * shares.Sum();
            var truth = 0;
            while ((drawn -= shares[truth]) > 0) truth++;
            return new JudgedCell(alphabet, new NetReading(scores, []), (char)('0' + truth));
        })];
    }
}

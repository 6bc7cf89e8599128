using System.Globalization;
using Forms.Templates;

namespace FormScanner.Learning;

/// <summary>The report of <c>train-local</c>, in French, line by line.</summary>
internal static class TrainingWords
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static IEnumerable<string> Lines(LocalTraining training)
    {
        yield return $"{Counted(training.Cells, "case gardée", "cases gardées")}, relues par le réseau {Characters.CharacterNet.Model}.";
        if (training.ReadByOthers > 0) yield return $"À leur arrivée, {Counted(training.ReadByOthers, "a été lue", "ont été lues")} par un autre réseau.";
        yield return "";
        yield return "Avec le réglage livré";
        yield return Row("", "cases", "lues juste", "sûres", "fausses parmi les sûres");
        foreach (var (alphabet, tally) in training.Tallies) yield return Row(Name(alphabet), Number(tally.Cells), Share(tally.RightShare), Share(tally.SureShare), Wrong(tally));
        foreach (var (name, group) in Groups(training))
        {
            yield return "";
            yield return $"Réglage local : {name} (réglé sur une moitié des cases, jugé sur l’autre, puis l’inverse)";
            yield return Row("", "perte", "", "sûres", "fausses parmi les sûres");
            yield return Judged(string.Create(French, $"livré (température {group.ShippedTemperature:0.00})"), group.Shipped);
            yield return Judged(string.Create(French, $"température {group.Temperature:0.00}"), group.Local);
            yield return Judged(group.SureFrom is { } from ? string.Create(French, $"… et sûr dès {from * 100:0.0} %") : "… et seuil local : aucun", group.LocalAndSure);
        }

        yield return "";
        foreach (var (name, group) in Groups(training)) yield return $"{Capitalised(name)} : {Conclusion(group)}";
    }

    private static IEnumerable<(string Name, Recalibration Group)> Groups(LocalTraining training) =>
        new[] { ("chiffres", training.Digits), ("lettres", training.Letters) }.Where(group => group.Item2.Shipped.Cells > 0);

    private static string Conclusion(Recalibration group)
    {
        if (!group.IsEnough) return $"il faut au moins {Recalibration.LeastCells} cellules pour conclure, il y en a {group.Shipped.Cells}.";
        if (!group.IsWorthwhile) return "un réglage local n’apporterait rien de certain ; gardez celui qui est livré.";
        return string.Create(French, $"un réglage local en vaut la peine : {(group.Local.SureShare - group.Shipped.SureShare) * 100:+0.0;-0.0} points de cases sûres, {group.Local.WrongSure} fausses au lieu de {group.Shipped.WrongSure}.");
    }

    private static string Judged(string name, CellTally tally) => Row(name, tally.MeanLogLoss.ToString("0.000", French), "", Share(tally.SureShare), Wrong(tally));

    private static string Row(string name, string one, string two, string three, string four) => $"  {name,-28}{one,8}{two,12}{three,10}{four,26}".TrimEnd();

    private static string Wrong(CellTally tally) => $"{tally.WrongSure} ({tally.WrongShareOfSure.ToString("0.0 %", French)})";

    private static string Share(double share) => share.ToString("0.0 %", French);

    private static string Number(int count) => count.ToString("N0", French);

    private static string Counted(int count, string one, string many) => $"{Number(count)} {(count < 2 ? one : many)}";

    private static string Capitalised(string text) => char.ToUpper(text[0], French) + text[1..];

    private static string Name(Alphabet alphabet) => alphabet switch
    {
        Alphabet.Digits => "chiffres",
        Alphabet.Capitals => "majuscules",
        _ => "chiffres et majuscules",
    };
}

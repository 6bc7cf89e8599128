using System.Globalization;
using System.Text;
using LocalStore.Statistics;
using SyncAgent.Anonymising;

namespace SyncAgent.Sealing;

/// <summary>Says in words what a seal of today would take, why each class may leave, and what waits and why.</summary>
internal static class Preview
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Of(IReadOnlyList<CodedFact> held, IReadOnlyList<SealedClass> earlier, AnonymisingPolicy policy, DateOnly today)
    {
        var sealing = Anonymiser.Seal(held, earlier, policy, today);
        var counted = sealing.Classes.SelectMany(item => item.Facts).ToHashSet();
        var words = new StringBuilder();
        words.AppendLine(French, $"Politique n° {policy.Version} : au moins {policy.K} personnes distinctes par classe, {policy.SensitiveK} pour une catégorie sensible.");
        words.AppendLine(French, $"Ce qui partirait le {today:d MMMM yyyy} : {sealing.Classes.Count} classe(s), {counted.Count} fiche(s).");
        foreach (var item in sealing.Classes)
        {
            var persons = item.Facts.Select(fact => Convert.ToHexString(fact.PersonToken)).Distinct().Count();
            words.AppendLine(French, $"  {item.Facts.Count,4} × {ClassComparer.Text(item.Class)} — échelon {item.Node.Name}, {persons} personnes distinctes, la plus ancienne fiche attend depuis {today.DayNumber - item.Facts.Min(fact => fact.ReceivedOn).DayNumber} jours");
        }

        words.AppendLine(French, $"Abandonnées (plus de {Anonymiser.SuppressDays} jours sans classe assez nombreuse) : {sealing.Suppressed.Count}.");
        var waiting = held.Where(fact => !counted.Contains(fact) && !sealing.Suppressed.Contains(fact)).ToList();
        words.AppendLine(French, $"En attente : {waiting.Count}, dont {waiting.Count(fact => fact.ReceivedOn.AddDays(Anonymiser.HoldDays) > today)} de moins de {Anonymiser.HoldDays} jours, {waiting.Count(fact => fact.ReceivedOn.AddDays(Anonymiser.HoldDays) <= today && !Anonymiser.IsEligible(fact, today))} sans issue connue, {waiting.Count(fact => Anonymiser.IsEligible(fact, today))} dans des classes encore trop peu nombreuses ou trop uniformes.");
        return words.ToString();
    }
}

using System.Globalization;
using System.Text;
using LocalStore.Statistics;
using Releases;
using SyncAgent.Anonymising;

namespace SyncAgent.Sealing;

/// <summary>Looks ahead: what a seal of today would take, and what leaves at the next sending. Changes nothing.</summary>
internal static class Preview
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static async Task<SealingPreview> OfAsync(StatisticsBook facts, ReleaseBook releases, AnonymisingPolicy policy, DateOnly today, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var held = await facts.HeldAsync(cancellationToken);
        var sealing = Anonymiser.Seal(held, await facts.SealedAsync(cancellationToken), policy, today);
        var settled = sealing.Classes.SelectMany(item => item.Facts).Concat(sealing.Suppressed).ToHashSet();
        var waiting = held.Where(fact => !settled.Contains(fact)).ToList();
        return new SealingPreview(
            today, policy.Version, policy.K, policy.SensitiveK, Anonymiser.HoldDays, Anonymiser.SuppressDays, await facts.IsSealedAsync(WeeklySeal.WeekOf(today), cancellationToken),
            [
                .. sealing.Classes.Select(item => new PreviewedClass(
                    item.Node.Name, item.Class, item.Facts.Count, item.Persons,
                    today.DayNumber - item.Facts.Min(fact => fact.ReceivedOn).DayNumber)),
            ],
            sealing.Suppressed.Count,
            waiting.Count(fact => fact.ReceivedOn.AddDays(Anonymiser.HoldDays) > today),
            waiting.Count(fact => fact.ReceivedOn.AddDays(Anonymiser.HoldDays) <= today && !Anonymiser.IsEligible(fact, policy, today)),
            waiting.Count(fact => Anonymiser.IsEligible(fact, policy, today)),
            [
                .. (await releases.WaitingAsync(nowUtc, cancellationToken)).Select(release => new PreviewedRelease(
                    release.ReleaseId, release.Week, [.. Enumerable.Range(1, release.Parts).Select(part => Encoding.UTF8.GetString(OutgoingRelease.Of(release, part).ToBytes()))])),
            ]);
    }

    /// <summary>The same in words.</summary>
    public static string InFrench(SealingPreview preview, ClassWords classWords)
    {
        var words = new StringBuilder();
        words.AppendLine(French, $"Politique n° {preview.Policy} : au moins {preview.K} personnes distinctes par classe, {preview.SensitiveK} pour une catégorie sensible.");
        words.AppendLine(French, $"{(preview.IsSealed ? "La semaine est déjà scellée. À ce jour, le sceau de la prochaine prendrait" : "Un sceau du " + preview.Today.ToString("d MMMM yyyy", French) + " prendrait")} {preview.Classes.Count} classe(s), {preview.Classes.Sum(item => item.Records)} fiche(s).");
        foreach (var item in preview.Classes)
            words.AppendLine(French, $"  {item.Records,4} × {classWords.Of(item.Node, item.Class)} — échelon {item.Node}, {item.Persons} personnes distinctes, la plus ancienne fiche attend depuis {item.Days} jours");
        words.AppendLine(French, $"Abandonnées (plus de {preview.SuppressDays} jours sans classe assez nombreuse) : {preview.Suppressed}.");
        words.AppendLine(French, $"En attente : {preview.Young + preview.Open + preview.Few}, dont {preview.Young} de moins de {preview.HoldDays} jours, {preview.Open} sans issue connue, {preview.Few} dans des classes encore trop peu nombreuses ou trop uniformes.");
        words.AppendLine(preview.Leaving.Count == 0 ? "Rien d’autre qu’un signe de vie ne partirait au prochain envoi." : "Au prochain envoi partirait, à l’octet près :");
        foreach (var body in preview.Leaving.SelectMany(release => release.Bodies)) words.AppendLine(French, $"({Encoding.UTF8.GetByteCount(body)} octets, blancs de fin compris)").AppendLine(body.TrimEnd());
        return words.ToString();
    }
}

using System.Globalization;
using System.Text;
using LocalStore.Statistics;
using SyncAgent.Anonymising;

namespace SyncAgent.Sealing;

/// <summary>A class that a seal of today would take.</summary>
/// <param name="Node">The step of the ladder.</param>
/// <param name="Class">What its records have in common.</param>
/// <param name="Records">How many it counts.</param>
/// <param name="Persons">How many distinct persons are behind them.</param>
/// <param name="Days">How long its oldest record has waited.</param>
internal sealed record PreviewClass(string Node, IReadOnlyDictionary<string, string> Class, int Records, int Persons, int Days);

/// <summary>A release that waits, and the bytes of each part as they will leave.</summary>
internal sealed record PreviewRelease(Guid ReleaseId, string Week, IReadOnlyList<string> Bodies);

/// <summary>What a seal of today would take and why it may, what waits and why, and what leaves at the next sending, to the byte.</summary>
/// <param name="Today">The day.</param>
/// <param name="Policy">The version of the policy.</param>
/// <param name="K">The fewest persons of a class.</param>
/// <param name="SensitiveK">The fewest of a sensitive one.</param>
/// <param name="IsSealed">Whether this week was sealed already: then the classes are those of the week to come, as it stands.</param>
/// <param name="Classes">What a seal would take.</param>
/// <param name="Suppressed">How many records would be given up.</param>
/// <param name="Young">How many wait because they are too young.</param>
/// <param name="Open">How many wait for their outcome.</param>
/// <param name="Few">How many wait in classes that are too small or too uniform.</param>
/// <param name="Leaving">What leaves at the next sending.</param>
internal sealed record PreviewReport(
    DateOnly Today, int Policy, int K, int SensitiveK, bool IsSealed, IReadOnlyList<PreviewClass> Classes, int Suppressed, int Young, int Open, int Few, IReadOnlyList<PreviewRelease> Leaving)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static async Task<PreviewReport> OfAsync(StatisticsBook facts, ReleaseBook releases, AnonymisingPolicy policy, DateOnly today, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var held = await facts.HeldAsync(cancellationToken);
        var sealing = Anonymiser.Seal(held, await facts.SealedAsync(cancellationToken), policy, today);
        var settled = sealing.Classes.SelectMany(item => item.Facts).Concat(sealing.Suppressed).ToHashSet();
        var waiting = held.Where(fact => !settled.Contains(fact)).ToList();
        return new PreviewReport(
            today, policy.Version, policy.K, policy.SensitiveK, await facts.IsSealedAsync(WeeklySeal.WeekOf(today), cancellationToken),
            [
                .. sealing.Classes.Select(item => new PreviewClass(
                    item.Node.Name, item.Class, item.Facts.Count, item.Facts.Select(fact => Convert.ToHexString(fact.PersonToken)).Distinct().Count(),
                    today.DayNumber - item.Facts.Min(fact => fact.ReceivedOn).DayNumber)),
            ],
            sealing.Suppressed.Count,
            waiting.Count(fact => fact.ReceivedOn.AddDays(Anonymiser.HoldDays) > today),
            waiting.Count(fact => fact.ReceivedOn.AddDays(Anonymiser.HoldDays) <= today && !Anonymiser.IsEligible(fact, today)),
            waiting.Count(fact => Anonymiser.IsEligible(fact, today)),
            [
                .. (await releases.WaitingAsync(nowUtc, cancellationToken)).Select(release => new PreviewRelease(
                    release.ReleaseId, release.Week, [.. Enumerable.Range(1, release.Parts).Select(part => Encoding.UTF8.GetString(OutgoingRelease.Of(release, part).ToBytes()))])),
            ]);
    }

    /// <summary>The report in words.</summary>
    public string ToFrench()
    {
        var words = new StringBuilder();
        words.AppendLine(French, $"Politique n° {Policy} : au moins {K} personnes distinctes par classe, {SensitiveK} pour une catégorie sensible.");
        words.AppendLine(French, $"{(IsSealed ? "La semaine est déjà scellée. À ce jour, le sceau de la prochaine prendrait" : $"Un sceau du {Today:d MMMM yyyy} prendrait")} {Classes.Count} classe(s), {Classes.Sum(item => item.Records)} fiche(s).");
        foreach (var item in Classes)
            words.AppendLine(French, $"  {item.Records,4} × {ClassComparer.Text(item.Class)} — échelon {item.Node}, {item.Persons} personnes distinctes, la plus ancienne fiche attend depuis {item.Days} jours");
        words.AppendLine(French, $"Abandonnées (plus de {Anonymiser.SuppressDays} jours sans classe assez nombreuse) : {Suppressed}.");
        words.AppendLine(French, $"En attente : {Young + Open + Few}, dont {Young} de moins de {Anonymiser.HoldDays} jours, {Open} sans issue connue, {Few} dans des classes encore trop peu nombreuses ou trop uniformes.");
        words.AppendLine(Leaving.Count == 0 ? "Rien d’autre qu’un signe de vie ne partirait au prochain envoi." : "Au prochain envoi partirait, à l’octet près :");
        foreach (var body in Leaving.SelectMany(release => release.Bodies)) words.AppendLine(French, $"({Encoding.UTF8.GetByteCount(body)} octets, blancs de fin compris)").AppendLine(body.TrimEnd());
        return words.ToString();
    }
}

using System.Globalization;
using Forms.Templates;

namespace BackOffice.Introductions;

/// <summary>The reasons of a ranking as an agent reads them.</summary>
public sealed class RankWords(CodeWords words)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public string Of(RankReason reason, DateOnly today) => reason switch
    {
        RankReason.SameNeighbourhood => "même quartier",
        RankReason.Kinds(var common, var needed) when common.Count == needed => needed == 1 ? "propose cette aide" : "propose toute l’aide demandée",
        RankReason.Kinds(var common, _) => $"propose : {string.Join(", ", common.Select(words.HelpKind))}",
        RankReason.CommonSlots(var slots) => $"libre aussi : {string.Join(", ", slots.Select(words.Slot))}",
        RankReason.Running(0) => "aucune aide en cours",
        RankReason.Running(1) => "une aide en cours",
        RankReason.Running(var count) => string.Create(French, $"{count} aides en cours"),
        RankReason.LastAsked(null) => "n’a encore jamais été sollicité(e)",
        RankReason.LastAsked({ } day) when day == today => "sollicité(e) aujourd’hui",
        RankReason.LastAsked({ } day) => $"sollicité(e) le {day.ToString("d MMMM yyyy", French)}",
        _ => throw new InvalidOperationException($"No words are known for the reason {reason.GetType().Name}."),
    };
}

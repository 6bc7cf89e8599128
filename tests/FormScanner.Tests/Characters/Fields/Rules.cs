using Forms.Templates;
using FormScanner.Characters;
using FormScanner.Characters.Fields;
using FormScanner.Characters.Names;

namespace FormScanner.Tests.Characters.Fields;

/// <summary>A small commune with a few names, made once.</summary>
internal static class Rules
{
    private static readonly FieldRules Known = new(
        "47999",
        ["Rue de l'Église", "Rue du 8-Mai-1945", "Avenue de la République", "Chemin de Saint-Martin", "Impasse du Four", "Route d'Agen"],
        [Entry("MARTIN", 0.004), Entry("BERNARD", 0.002), Entry("DUBOIS", 0.002), Entry("LE GOFF", 0.0005), Entry("LEFEVRE", 0.001, "Lefèvre"), Entry("MOREAU", 0.001), Entry("LAURENT", 0.001)],
        [Entry("MARIE", 0.05), Entry("JEAN", 0.04), Entry("JEAN-PIERRE", 0.01), Entry("PIERRE", 0.02), Entry("HELENE", 0.01, "Hélène"), Entry("LUC", 0.01), Entry("LUCE", 0.001), Entry("CATHERINE", 0.02)],
        DecodingLimits.Default);

    public static DecodedField Decode(CellFormat format, string role, IReadOnlyList<CellOdds> cells) => FieldDecoder.Of(format, role, Known).Decode(cells);

    private static NameEntry Entry(string written, double share, string? spelled = null) =>
        new(written, spelled ?? string.Join('-', written.Split('-').Select(Capitalised)), share, []);

    private static string Capitalised(string word) => word[..1] + word[1..].ToLowerInvariant();
}

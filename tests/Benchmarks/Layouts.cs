using Forms.Layout;
using Forms.PageCodes;
using FormScanner.Characters.Fields;
using FormScanner.Commands;
using FormScanner.Locating;

namespace Benchmarks;

/// <summary>The frozen geometries of the forms-templates folder.</summary>
internal sealed class Layouts(PublishedLayouts published, FieldKnowledge knowledge)
{
    public PublishedLayouts Published => published;

    public IReadOnlyList<FormLayout> All => published.All;

    public FieldKnowledge Knowledge => knowledge;

    public static Layouts Load() => new(PublishedLayouts.Load(TemplateFolder.Find()), FieldKnowledge.Load(TemplateFolder.Find()));

    public FormLayout Of(string form, PrintSize size = PrintSize.Normal) =>
        All.FirstOrDefault(layout => layout.Form.Value == form && layout.Size == size)
        ?? throw new InvalidOperationException($"forms-templates has no frozen layout of {form} ({size})");
}

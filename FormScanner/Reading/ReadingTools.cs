using FormScanner.Characters;
using FormScanner.Characters.Fields;
using FormScanner.Text;

namespace FormScanner.Reading;

/// <summary>What a worker keeps from page to page because it is dear to start: the engine for print, the network for handwriting, what is known of the forms.</summary>
internal sealed record ReadingTools(PrintedTextReader Text, CharacterNet Net, FieldKnowledge Knowledge) : IDisposable
{
    public void Dispose()
    {
        Text.Dispose();
        Net.Dispose();
    }
}

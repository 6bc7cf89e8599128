namespace Forms.Templates.Loading;

/// <summary>Reads a pictograms.json that was found to be sound.</summary>
internal static class PictogramReading
{
    public static Pictograms Read(Place? pictograms) => new(
        (pictograms?["icons"]?.Members ?? []).ToDictionary(icon => icon.Key, icon => icon.Value.Text!, StringComparer.Ordinal));
}

namespace Testing.Paper.Files;

/// <summary>How a TIFF file packs its pixels.</summary>
public enum TiffCompression
{
    /// <summary>Black and white only, as fax machines do.</summary>
    Group4,
    Lzw,
    Jpeg,
}

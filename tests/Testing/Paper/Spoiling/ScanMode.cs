namespace Testing.Paper.Spoiling;

/// <summary>What a scanner keeps of each pixel.</summary>
public enum ScanMode
{
    Grey,
    Colour,
    Bilevel,
}

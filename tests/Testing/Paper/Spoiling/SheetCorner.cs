namespace Testing.Paper.Spoiling;

/// <summary>A corner of the sheet as it is held to be read.</summary>
public enum SheetCorner
{
    TopLeft,
    TopRight,
    BottomRight,
    BottomLeft,
}

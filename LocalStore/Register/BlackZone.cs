namespace LocalStore.Register;

/// <summary>A part of a page that nobody is to read again, in thousandths of the page's width and height from its top left corner.</summary>
public sealed record BlackZone(int Page, int X, int Y, int Width, int Height)
{
    /// <summary>The whole page in thousandths.</summary>
    public const int Full = 1000;

    /// <summary>Whether it lies on the page and covers something.</summary>
    public bool IsOnPage => X >= 0 && Y >= 0 && Width > 0 && Height > 0 && X + Width <= Full && Y + Height <= Full;
}

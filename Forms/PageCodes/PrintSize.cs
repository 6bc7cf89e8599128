namespace Forms.PageCodes;

/// <summary>The two sizes a form is printed in; each has a geometry of its own.</summary>
public enum PrintSize
{
    /// <summary>12-point text.</summary>
    Normal,

    /// <summary>16-point text, for people who see badly.</summary>
    Large,
}

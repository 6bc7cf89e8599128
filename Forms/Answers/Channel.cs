namespace Forms.Answers;

/// <summary>The way a deposit came in.</summary>
public enum Channel
{
    Paper,
    Kiosk,
    Desk,
    Telephone,
}

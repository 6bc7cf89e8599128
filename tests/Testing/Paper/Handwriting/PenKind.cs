namespace Testing.Paper.Handwriting;

/// <summary>What people write with.</summary>
public enum PenKind
{
    BallPoint,
    Felt,
    Pencil,
}

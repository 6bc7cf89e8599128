namespace Releases;

/// <summary>The names of what the records of a class have in common, as they stand in a release.</summary>
public static class ClassProperty
{
    public const string Kind = "kind";
    public const string Category = "category";
    public const string CoarseCategory = "coarseCategory";
    public const string Durability = "durability";
    public const string AgeFour = "age4";
    public const string AgeTwo = "age2";
    public const string Sector = "sector";
    public const string Outcome = "outcome";
    public const string Quarter = "quarter";
    public const string Semester = "semester";
}

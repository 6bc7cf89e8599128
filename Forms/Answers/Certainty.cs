namespace Forms.Answers;

/// <summary>How far an answer may be trusted before a person has seen it.</summary>
public enum Certainty
{
    /// <summary>Read beyond doubt (« sûr »).</summary>
    Sure,

    /// <summary>Read, but a person must look (« à vérifier »).</summary>
    Check,

    /// <summary>Something stands there that could not be read (« illisible »).</summary>
    Illegible,

    /// <summary>Nothing stands there (« vide »).</summary>
    Empty,
}

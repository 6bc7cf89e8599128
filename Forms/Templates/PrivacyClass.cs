namespace Forms.Templates;

/// <summary>What may become of an answer once a person has checked it; the Privacy folder says which class may leave.</summary>
public enum PrivacyClass
{
    /// <summary>Names the person: surname, telephone, street number, signature.</summary>
    Identifier,

    /// <summary>Helps to single the person out when joined with other facts: year of birth, neighbourhood.</summary>
    Quasi,

    /// <summary>Tells something the law protects, or lets it be guessed.</summary>
    Sensitive,

    /// <summary>A coded fact that may take part in statistics.</summary>
    Coded,

    /// <summary>Stays in the town hall, whatever happens.</summary>
    Never,
}

namespace Forms.Filling;

/// <summary>Why what a person entered cannot be taken; the words for it are the program's that asks.</summary>
public enum EntryProblem
{
    /// <summary>An answer is needed and there is none.</summary>
    Missing,

    /// <summary>A value that the question does not offer, or a second one where one is allowed.</summary>
    NotOffered,

    /// <summary>No French telephone number of ten digits.</summary>
    NotAPhone,

    /// <summary>No day of the calendar.</summary>
    NotADate,

    /// <summary>A day that must lie in the past lies ahead, or the other way round, or it is too far away to be meant.</summary>
    DateOutOfRange,

    /// <summary>No year of four digits that a living person may be born in.</summary>
    NotAYear,

    /// <summary>No postcode of five digits.</summary>
    NotAPostcode,

    /// <summary>No e-mail address.</summary>
    NotAnEmail,

    /// <summary>Longer than the paper has room for.</summary>
    TooLong,

    /// <summary>A character that no name, street or line holds.</summary>
    UnknownCharacter,
}

namespace LocalStore.Register;

/// <summary>What became of the wish to undo a validation.</summary>
public enum UndoResult
{
    /// <summary>The form waits again.</summary>
    Undone,

    /// <summary>It was not entered by this agent, or on another day, or was undone before.</summary>
    NotThere,

    /// <summary>Something was done with the request, the offer, the entry or the person since.</summary>
    InUse,
}

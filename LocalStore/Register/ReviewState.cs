namespace LocalStore.Register;

/// <summary>How far the review of a deposit has come.</summary>
public enum ReviewState
{
    /// <summary>Nobody has opened it (« reçue »).</summary>
    Received,

    /// <summary>Begun (« à vérifier »).</summary>
    Begun,

    /// <summary>Somebody could not read it and asks a colleague (« à relire »).</summary>
    ForColleague,

    /// <summary>The person is to be called back before it can be validated (« à rappeler »).</summary>
    ToCallBack,

    /// <summary>A page of the paper is awaited (« page manquante »).</summary>
    PageAwaited,
}

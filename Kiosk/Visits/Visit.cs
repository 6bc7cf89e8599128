using Forms.Answers;
using Forms.Filling;
using Forms.Templates;

namespace Kiosk.Visits;

/// <summary>
/// One person at the screen, from the first touch to the end. It lives in memory only. Several requests of one visitor may overlap
/// (a double tap): whoever reads or changes it holds <see cref="Gate"/>.
/// </summary>
internal sealed class Visit(string key, DateTimeOffset startedAt)
{
    private Dictionary<QuestionId, Entry> entries = [];

    public string Key { get; } = key;

    public DateTimeOffset StartedAt { get; } = startedAt;

    public DateTimeOffset LastTouchAt { get; set; } = startedAt;

    public SemaphoreSlim Gate { get; } = new(1, 1);

    public Preferences Preferences { get; set; } = Preferences.Default;

    public bool MoreTime { get; set; }

    /// <summary>Whether the person said that answers may be read aloud: with a headset, or for all to hear.</summary>
    public bool AnswersAloud { get; set; }

    /// <summary>The form that is being filled in, or null before one was chosen and after it was sent.</summary>
    public LoadedForm? Form { get; private set; }

    /// <summary>The name the deposit will have. It is chosen with the form, so that sending twice stores once.</summary>
    public DepositId Deposit { get; private set; }

    /// <summary>Whether the person has seen all answers; from then on « Changer » leads straight back there.</summary>
    public bool Checking { get; set; }

    /// <summary>What was entered so far.</summary>
    public IReadOnlyDictionary<QuestionId, Entry> Entries => entries;

    /// <summary>The reference of what was sent, or null.</summary>
    public string? SentReference { get; private set; }

    /// <summary>The last page on the way: where « Retour » leads from the help pages.</summary>
    public string LastPage { get; private set; } = "/";

    /// <summary>The last question that was shown. Whoever comes back to a screen that hid itself sees this one only, never all answers.</summary>
    public string LastQuestion { get; private set; } = "/";

    public void Remember(string path, QueryString query)
    {
        if (path.StartsWith("/question/", StringComparison.Ordinal) || path == "/your-data") LastQuestion = LastPage = path + query;
        else if (path is "/check" or "/more") LastPage = path + query;
    }

    public void Begin(LoadedForm form)
    {
        Form = form;
        Deposit = DepositId.New();
        entries = [];
        Checking = false;
        SentReference = null;
    }

    public void Enter(QuestionId question, Entry entry) => entries[question] = entry;

    /// <summary>The deposit is durable: what was entered is forgotten at once.</summary>
    public void Sent(string reference)
    {
        Forget();
        SentReference = reference;
    }

    /// <summary>Lets go of everything personal.</summary>
    public void Forget()
    {
        Form = null;
        entries = [];
        Checking = false;
        AnswersAloud = false;
        SentReference = null;
        LastPage = LastQuestion = "/";
    }
}

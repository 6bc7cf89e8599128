using Forms.Answers;
using Forms.Filling;
using Forms.Reading;
using Forms.Templates;
using Kiosk.Camera;
using Kiosk.Receipt;

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

    /// <summary>The printed copy that was shown to the camera, with its pictures; null for somebody who answers on the screen.</summary>
    public PaperCopy? Paper { get; private set; }

    /// <summary>Why the last page that was shown was not taken; null when it was.</summary>
    public PageTrouble? Trouble { get; set; }

    /// <summary>The reference of what was sent, or null.</summary>
    public string? SentReference { get; private set; }

    /// <summary>The form that was sent, for the receipt; nothing of its answers.</summary>
    public LoadedForm? SentForm { get; private set; }

    /// <summary>What became of the wish to have the reference on paper.</summary>
    public ReceiptState Receipt { get; set; }

    /// <summary>The last page on the way: where « Retour » leads from the help pages.</summary>
    public string LastPage { get; private set; } = "/";

    /// <summary>The last question that was shown. Whoever comes back to a screen that hid itself sees this one only, never all answers.</summary>
    public string LastQuestion { get; private set; } = "/";

    public void Remember(string path, QueryString query)
    {
        if (path.StartsWith("/question/", StringComparison.Ordinal) || path is "/your-data" or "/camera") LastQuestion = LastPage = path + query;
        else if (path is "/check" or "/more" or "/camera/problem") LastPage = path + query;
    }

    public void Begin(LoadedForm form)
    {
        Form = form;
        Deposit = DepositId.New();
        entries = [];
        Paper = null;
        Trouble = null;
        Checking = false;
        (SentReference, SentForm, Receipt) = (null, null, ReceiptState.NotAsked);
    }

    /// <summary>Takes a page that the camera saw: what was read on it is entered, and all of it may be changed.</summary>
    public void Show(LoadedForm form, ReadPage.Ours page, DateOnly today)
    {
        if (Paper is null)
        {
            Begin(form);
            Paper = new PaperCopy(form, page);
            // The answers are there already: whatever is asked now leads straight to the page that shows them all.
            Checking = true;
        }

        Paper.Add(page);
        Trouble = null;
        foreach (var (question, entry) in PaperEntries.Of(form, page.Answers, today)) entries[question] = entry;
    }

    /// <summary>Keeps an answer. The result is what stands now: a field left empty beside a picture of the paper leaves it to the paper.</summary>
    public Entry Enter(QuestionId question, Entry entry)
    {
        if (entry.IsNone && entries.GetValueOrDefault(question, Entry.None).IsOnPaper) return Entry.OnPaper;
        Paper?.Confirm(question);
        return entries[question] = entry;
    }

    /// <summary>The deposit is durable: what was entered is forgotten at once.</summary>
    public void Sent(string reference)
    {
        var form = Form;
        Forget();
        (SentReference, SentForm) = (reference, form);
    }

    /// <summary>Lets go of everything personal.</summary>
    public void Forget()
    {
        Form = null;
        Paper = null;
        Trouble = null;
        entries = [];
        Checking = false;
        AnswersAloud = false;
        (SentReference, SentForm, Receipt) = (null, null, ReceiptState.NotAsked);
        LastPage = LastQuestion = "/";
    }
}

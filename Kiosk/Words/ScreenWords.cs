using System.Text.Json.Serialization;

namespace Kiosk.Words;

/// <summary>
/// What the screen itself says, apart from the forms, in one language. Each text is a property of its own, and all are required:
/// a language that lacks one stops the program at its start. {0} and {1} stand for a number or a place.
/// </summary>
public sealed record ScreenWords
{
    /// <summary>All of them.</summary>
    [JsonIgnore]
    public IEnumerable<string> All => GetType().GetProperties().Where(property => property.PropertyType == typeof(string)).Select(property => (string)property.GetValue(this)!);

    /// <summary>Those that say something as they stand.</summary>
    [JsonIgnore]
    public IEnumerable<string> Complete => All.Where(words => !words.Contains('{'));

    public required string Welcome { get; init; }

    public required string StartQuestion { get; init; }

    public required string IdleNotice { get; init; }

    public required string Settings { get; init; }

    public required string LargeText { get; init; }

    public required string NormalText { get; init; }

    public required string HighContrast { get; init; }

    public required string DayColours { get; init; }

    public required string Back { get; init; }

    public required string Continue { get; init; }

    public required string Listen { get; init; }

    public required string StopListening { get; init; }

    public required string Louder { get; init; }

    public required string Quieter { get; init; }

    public required string AloudQuestion { get; init; }

    public required string AloudHeadset { get; init; }

    public required string AloudYes { get; init; }

    public required string NotSaid { get; init; }

    public required string Help { get; init; }

    public required string Leave { get; init; }

    public required string LeaveQuestion { get; init; }

    public required string LeaveExplained { get; init; }

    public required string LeaveYes { get; init; }

    public required string LeaveNo { get; init; }

    public required string AskDesk { get; init; }

    public required string TakePaper { get; init; }

    public required string DeskTitle { get; init; }

    public required string DeskWhere { get; init; }

    public required string DeskHours { get; init; }

    public required string DeskKept { get; init; }

    public required string PaperTitle { get; init; }

    public required string PaperWhere { get; init; }

    public required string PaperPost { get; init; }

    public required string YourData { get; init; }

    public required string ReadOn { get; init; }

    public required string QuestionOf { get; init; }

    public required string DontKnow { get; init; }

    public required string Skip { get; init; }

    public required string MoreChoices { get; init; }

    public required string ChosenElsewhere { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string Day { get; init; }

    public required string Month { get; init; }

    public required string Year { get; init; }

    public required string ProblemTitle { get; init; }

    public required string ErrorPrefix { get; init; }

    public required string MissingChoice { get; init; }

    public required string MissingText { get; init; }

    public required string MissingReach { get; init; }

    public required string NeedsYes { get; init; }

    public required string NotOffered { get; init; }

    public required string NotAPhone { get; init; }

    public required string NotADate { get; init; }

    public required string DateOutOfRange { get; init; }

    public required string NotAYear { get; init; }

    public required string NotAPostcode { get; init; }

    public required string NotAnEmail { get; init; }

    public required string TooLong { get; init; }

    public required string UnknownCharacter { get; init; }

    public required string CheckTitle { get; init; }

    public required string CheckHint { get; init; }

    public required string Change { get; init; }

    public required string NotGiven { get; init; }

    public required string AddMore { get; init; }

    public required string MoreTitle { get; init; }

    public required string BackToCheck { get; init; }

    public required string NextPage { get; init; }

    public required string PageOf { get; init; }

    public required string Send { get; init; }

    public required string SentTitle { get; init; }

    public required string SentReference { get; init; }

    public required string SentNext { get; init; }

    public required string SentKeep { get; init; }

    public required string SentCloses { get; init; }

    public required string PrintReference { get; init; }

    public required string ReceiptPrinted { get; init; }

    public required string ReceiptFailed { get; init; }

    public required string ReceiptDay { get; init; }

    public required string ReceiptDesk { get; init; }

    public required string Finish { get; init; }

    public required string NotStoredTitle { get; init; }

    public required string NotStored { get; init; }

    public required string NotStoredKept { get; init; }

    public required string TryAgain { get; init; }

    public required string StillThere { get; init; }

    public required string StillThereExplained { get; init; }

    public required string Stay { get; init; }

    public required string MoreTime { get; init; }

    public required string HelpTitle { get; init; }

    public required string HelpTouch { get; init; }

    public required string HelpBack { get; init; }

    public required string HelpLeave { get; init; }

    public required string NothingSentYet { get; init; }

    public required string PaperFilled { get; init; }

    public required string PaperFilledHint { get; init; }

    public required string PaperShow { get; init; }

    public required string PaperShowNext { get; init; }

    public required string PaperAllRead { get; init; }

    public required string PaperSeen { get; init; }

    public required string PaperLayFlat { get; init; }

    public required string PaperLayNext { get; init; }

    public required string PaperHold { get; init; }

    public required string PaperNoSquare { get; init; }

    public required string PaperByItself { get; init; }

    public required string PaperTake { get; init; }

    public required string PaperReading { get; init; }

    public required string PaperOnlyThis { get; init; }

    public required string PaperNoCamera { get; init; }

    public required string PaperNotRead { get; init; }

    public required string PaperForeign { get; init; }

    public required string PaperForeignDo { get; init; }

    public required string PaperWholePage { get; init; }

    public required string PaperCrooked { get; init; }

    public required string PaperBlank { get; init; }

    public required string PaperTurn { get; init; }

    public required string PaperTurnIfEmpty { get; init; }

    public required string PaperBadPicture { get; init; }

    public required string PaperOtherCopy { get; init; }

    public required string PaperOtherCopyDo { get; init; }

    public required string PaperTooSlow { get; init; }

    public required string PaperNoReader { get; init; }

    public required string PaperElse { get; init; }

    public required string OnPaper { get; init; }

    public required string YourWriting { get; init; }

    public required string ToCheck { get; init; }

    public required string CheckPaperHint { get; init; }

    public required string KeysAlphabet { get; init; }

    public required string KeysAzerty { get; init; }

    public required string KeySpace { get; init; }

    public required string KeyErase { get; init; }

    public required string KeyEraseAll { get; init; }

    public required string KeyAll { get; init; }

    public required string KeyShift { get; init; }

    public required string KeyDigits { get; init; }

    public required string Keyboard { get; init; }

    public required string StreetsProposed { get; init; }

    /// <summary>How a key is called that no voice would say by itself: « é » is « e accent aigu ».</summary>
    public required IReadOnlyDictionary<string, string> KeyNames { get; init; }
}

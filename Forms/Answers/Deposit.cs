using Forms.Templates;

namespace Forms.Answers;

/// <summary>A form as it came in, whatever the channel, before a person has checked it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Form">The form.</param>
/// <param name="Version">The version that was filled in.</param>
/// <param name="Channel">The way it came in.</param>
/// <param name="Serial">The serial printed on the paper, or null where there was none. A paper shown to the camera of a kiosk is a deposit of the kiosk with serial and pages.</param>
/// <param name="PagesExpected">How many pages the form has on paper; 0 without a serial.</param>
/// <param name="Pages">The pages that are in this deposit, by page number.</param>
/// <param name="Answers">The answers in the order of the template: of a paper those of its pages, as read or as its writer corrected them, and else all.</param>
/// <param name="Problems">What a person must know before trusting it, as codes such as <c>page-missing</c>.</param>
public sealed record Deposit(
    DepositId Id, FormId Form, FormVersion Version, Channel Channel, string? Serial, int PagesExpected,
    IReadOnlyList<DepositPage> Pages, IReadOnlyList<Answer> Answers, IReadOnlyList<DepositProblem> Problems);

/// <summary>One page of paper within a deposit.</summary>
/// <param name="Page">Its number, from 1.</param>
/// <param name="Picture">The whole page as it was scanned, encoded as JPEG.</param>
/// <param name="Crops">The picture of each answer on it, encoded as PNG, by question.</param>
public sealed record DepositPage(int Page, byte[] Picture, IReadOnlyDictionary<string, byte[]> Crops);

/// <summary>A remark about a deposit.</summary>
/// <param name="Code">What it is, such as <c>page-missing</c> or <c>serial-seen-before</c>.</param>
/// <param name="Page">The page it is about, or null for the whole.</param>
public sealed record DepositProblem(string Code, int? Page);

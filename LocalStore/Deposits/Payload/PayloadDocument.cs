using Forms.Answers;

namespace LocalStore.Deposits.Payload;

// The words of a deposit; the pictures follow them as plain bytes, in the order of the lengths that stand here.
internal sealed record PayloadDocument(
    Guid Id, string Form, int Version, Channel Channel, string? Serial, int PagesExpected,
    IReadOnlyList<PayloadPage> Pages, IReadOnlyList<PayloadAnswer> Answers, IReadOnlyList<PayloadProblem> Problems);

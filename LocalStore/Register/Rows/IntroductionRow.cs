namespace LocalStore.Register.Rows;

internal sealed class IntroductionRow
{
    public required Guid Id { get; set; }

    public required Guid RequestId { get; set; }

    public required Guid OfferId { get; set; }

    public required IntroductionStatus Status { get; set; }

    public required DateOnly ProposedOn { get; set; }

    public required DateOnly LastStepOn { get; set; }

    public DateOnly? SharedOn { get; set; }

    public string? SharedBy { get; set; }

    public DateOnly? DueOn { get; set; }

    // What the resident said at the end: 1 unhappy, 2 in between, 3 happy.
    public int? Face { get; set; }
}

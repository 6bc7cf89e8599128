namespace LocalStore.Register.Rows;

internal sealed class CampaignRow
{
    public required Guid Id { get; set; }

    public required DateTime StartedAtUtc { get; set; }

    public required string StartedBy { get; set; }

    public DateTime? EndedAtUtc { get; set; }
}

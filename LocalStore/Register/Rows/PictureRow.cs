namespace LocalStore.Register.Rows;

internal sealed class PictureRow
{
    public required Guid Id { get; set; }

    public required Guid DepositId { get; set; }

    public required Guid PersonId { get; set; }

    public required int Page { get; set; }

    public required DateOnly DeleteOn { get; set; }

    public required byte[] Content { get; set; }
}

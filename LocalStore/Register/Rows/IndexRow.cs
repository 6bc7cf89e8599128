namespace LocalStore.Register.Rows;

internal sealed class IndexRow
{
    public required IndexKind Kind { get; set; }

    public required byte[] Hash { get; set; }

    public required Guid PersonId { get; set; }
}

namespace LocalStore.Keys;

internal sealed class PersonKeyRow
{
    public required Guid PersonId { get; set; }

    public required byte[] Wrapped { get; set; }
}

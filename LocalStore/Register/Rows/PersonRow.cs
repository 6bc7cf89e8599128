namespace LocalStore.Register.Rows;

internal sealed class PersonRow
{
    public required Guid Id { get; set; }

    public required DateOnly CreatedOn { get; set; }

    // Two years after it the person is due to be erased.
    public required DateOnly LastContactOn { get; set; }

    public DateOnly? RestrictedOn { get; set; }

    public required byte[] Content { get; set; }
}

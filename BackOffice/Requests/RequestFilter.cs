using LocalStore.Register;

namespace BackOffice.Requests;

/// <summary>Which help requests are listed. Nothing of it names a person, so it may stand in an address.</summary>
public sealed record RequestFilter(RequestStatus? Status, string? Neighbourhood, string? Kind, int Page)
{
    public const int PageSize = 50;

    public IReadOnlyList<RequestStatus> Statuses => Status is { } one ? [one] : HelpRequest.Running;

    public string Query => string.Join('&', new[] { ("etat", Status?.ToString()), ("quartier", Neighbourhood), ("aide", Kind) }.Where(part => part.Item2 is not null).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}"));

    public static RequestFilter Of(string? status, string? neighbourhood, string? kind, int? page) => new(
        Enum.TryParse<RequestStatus>(status, out var known) ? known : null, Blank(neighbourhood), Blank(kind), Math.Max(0, page ?? 0));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

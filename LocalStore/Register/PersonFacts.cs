using System.Globalization;

namespace LocalStore.Register;

/// <summary>Who somebody is, as far as the register knows: the answers whose roles are about the person and not about one request.</summary>
public sealed record PersonFacts(RoleAnswers Answers)
{
    private static readonly string[] Prefixes = ["person.", "address.", "contact."];

    public string LastName => Answers.Text("person.lastName") ?? "";

    public string FirstName => Answers.Text("person.firstName") ?? "";

    /// <summary>As it is said and printed: first name, surname.</summary>
    public string FullName => $"{FirstName} {LastName}".Trim();

    /// <summary>From the year or the date of birth, where either was given.</summary>
    public int? BirthYear =>
        int.TryParse(Answers.Text("person.birthYear") ?? Answers.Text("person.birthDate")?[^4..], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    public string? Phone => Answers.Text("person.phone");

    public string? SecondPhone => Answers.Text("person.secondPhone");

    public string? Email => Answers.Text("person.email");

    public string? Street => Answers.Text("address.street");

    public string? StreetNumber => Answers.Text("address.number");

    /// <summary>The code of the neighbourhood.</summary>
    public string? Neighbourhood => Answers.Value("address.neighbourhood");

    /// <summary>The telephone numbers, without blanks.</summary>
    public IEnumerable<string> Phones => ((string?[])[Phone, SecondPhone]).OfType<string>();

    /// <summary>Whether an answer of this role is about the person.</summary>
    public static bool IsAbout(string role) => Array.Exists(Prefixes, prefix => role.StartsWith(prefix, StringComparison.Ordinal));

    public static PersonFacts Of(RoleAnswers answers) => new(answers.Where(IsAbout));
}

using LocalStore.Register;

namespace BackOffice.People;

/// <summary>What is known of a person as lines of a table: a label and how to say it.</summary>
internal static class PersonLines
{
    public static IReadOnlyList<(string Label, Func<PersonFacts, string?> Of)> Compared(CodeWords words) =>
    [
        ("Nom", facts => facts.LastName),
        ("Prénom", facts => facts.FirstName),
        ("Année de naissance", facts => facts.BirthYear?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("Adresse", Address),
        ("Quartier", facts => facts.Neighbourhood is { } code ? words.Neighbourhood(code) : null),
        ("Téléphone", facts => Phone(facts.Phone)),
        ("Autre téléphone", facts => Phone(facts.SecondPhone)),
        ("Courriel", facts => facts.Email),
        ("Langue", facts => facts.Answers.Text("person.language") ?? facts.Answers.Text("person.languages")),
    ];

    public static string? Phone(string? digits) => digits is { Length: 10 } ? string.Join(' ', digits.Chunk(2).Select(pair => new string(pair))) : digits;

    public static string Street(PersonFacts facts) => $"{facts.StreetNumber} {facts.Street}".Trim();

    public static string? Address(PersonFacts facts)
    {
        var street = Street(facts);
        var complement = facts.Answers.Text("address.complement");
        return street.Length == 0 ? complement : complement is null ? street : $"{street}, {complement}";
    }
}

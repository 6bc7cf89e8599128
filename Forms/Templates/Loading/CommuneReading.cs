namespace Forms.Templates.Loading;

/// <summary>Reads commune.json. A place's name is a proper name: it is the same in every language.</summary>
internal static class CommuneReading
{
    public static Commune Read(Place commune) => new(
        Text(commune, "name"), Text(commune, "department"), Text(commune, "postcode"),
        Text(commune, "deskAddress"), Text(commune, "deskHours"), Text(commune, "deskPhone"), Text(commune, "deskEmail"),
        Text(commune, "dataProtectionOfficer"), Text(commune, "dataProtectionContact"),
        [.. commune.ItemsOf("neighbourhoods").Select(Neighbourhood)], [.. commune.TextsOf("streets")]);

    private static string Text(Place place, string name) => place[name]?.Text ?? "";

    private static CodeEntry Neighbourhood(Place place) =>
        new(Text(place, "code"), TextLanguages.All.ToDictionary(language => language, _ => Text(place, "name")));
}

namespace Forms.Templates;

/// <summary>The town hall that hands the forms out (commune.json).</summary>
public sealed record Commune(
    string Name, string Department, string Postcode, string DeskAddress, string DeskHours, string DeskPhone, string DeskEmail,
    string DataProtectionOfficer, string DataProtectionContact,
    IReadOnlyList<CodeEntry> Neighbourhoods, IReadOnlyList<string> Streets);

/// <summary>One entry of a list: the code that is stored and the words people see, by language.</summary>
public sealed record CodeEntry(string Code, IReadOnlyDictionary<TextLanguage, string> Words);

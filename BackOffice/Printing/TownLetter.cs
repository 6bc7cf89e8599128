using Forms.Templates;

namespace BackOffice.Printing;

/// <summary>The head and the foot of everything the BackOffice prints.</summary>
internal static class TownLetter
{
    public static IReadOnlyList<string> Sender(Commune commune) => [$"Mairie de {commune.Name}", commune.DeskAddress, $"{commune.Postcode} {commune.Name}", $"Tél. {commune.DeskPhone}"];

    public static string Footer(DateOnly today) => $"Document confidentiel, édité le {FrenchDates.Of(today)}";
}

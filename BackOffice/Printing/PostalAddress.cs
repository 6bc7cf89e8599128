using BackOffice.People;
using Forms.Templates;
using LocalStore.Register;

namespace BackOffice.Printing;

/// <summary>Addresses as the post wants them: at most six lines of at most 38 signs, the last with postcode and town (NF Z 10-011).</summary>
internal static class PostalAddress
{
    public const int MostLines = 6;
    public const int MostSigns = 38;

    /// <summary>The lines of somebody in the register, or null when no street is known: the post would bring it back.</summary>
    public static IReadOnlyList<string>? Of(PersonFacts facts, Commune commune) =>
        facts.Street is null ? null : [.. ((string?[])[facts.FullName, facts.Answers.Text("address.complement"), PersonLines.Street(facts), $"{commune.Postcode} {commune.Name}"]).OfType<string>()];

    /// <summary>Addresses as somebody typed them, an empty line between two.</summary>
    /// <param name="typed">The text of the field.</param>
    /// <param name="problem">What is wrong with which address, in words for the agent; null when nothing is.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Parse(string typed, out string? problem)
    {
        List<IReadOnlyList<string>> addresses = [];
        foreach (var block in typed.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            addresses.Add(block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        problem = addresses.Count == 0 ? "Écrivez au moins une adresse." : addresses.Index().Select(address => Problem(address.Item, address.Index + 1)).FirstOrDefault(found => found is not null);
        return addresses;
    }

    private static string? Problem(IReadOnlyList<string> address, int number)
    {
        if (address.Count is < 2 or > MostLines) return FormattableString.Invariant($"Adresse {number} (« {address[0]} ») : une adresse a de 2 à {MostLines} lignes, celle-ci en a {address.Count}.");
        return address.FirstOrDefault(line => line.Length > MostSigns) is { } tooLong ? FormattableString.Invariant($"Adresse {number} : « {tooLong} » a {tooLong.Length} signes, une ligne en a {MostSigns} au plus.") : null;
    }
}

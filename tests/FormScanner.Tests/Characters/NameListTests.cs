using FormScanner.Characters.Names;

namespace FormScanner.Tests.Characters;

[TestClass]
public sealed class NameListTests
{
    private static readonly NameList[] Both = [NameList.FirstNames, NameList.Surnames];

    [TestMethod]
    public void The_lists_are_long_enough_to_be_of_use()
    {
        Assert.IsGreaterThanOrEqualTo(1_500, NameList.FirstNames.Entries.Count);
        Assert.IsGreaterThanOrEqualTo(4_000, NameList.Surnames.Entries.Count);
    }

    [TestMethod]
    public void A_name_stands_once_in_its_list()
    {
        foreach (var list in Both)
        {
            CollectionAssert.AllItemsAreUnique(list.Entries.Select(entry => entry.Written).ToList());
            CollectionAssert.AllItemsAreUnique(list.Entries.SelectMany(entry => entry.OtherSpellings.Prepend(entry.Spelled)).ToList());
        }
    }

    [TestMethod]
    public void What_is_written_is_capitals_hyphen_apostrophe_and_space()
    {
        foreach (var entry in Both.SelectMany(list => list.Entries))
            Assert.IsTrue(entry.Written.All(character => character is (>= 'A' and <= 'Z') or '-' or '\'' or ' ') && entry.Written.Trim() == entry.Written, entry.Written);
    }

    [TestMethod]
    public void The_shares_of_a_list_sum_to_one_and_the_commonest_name_comes_first()
    {
        foreach (var list in Both)
        {
            Assert.AreEqual(1, list.Entries.Sum(entry => entry.Share), 1e-9);
            CollectionAssert.AreEqual(list.Entries.OrderByDescending(entry => entry.Share).ToList(), list.Entries.ToList());
        }
    }

    [TestMethod]
    [DataRow("BEATRICE", "Béatrice")]
    [DataRow("HELENE", "Hélène")]
    [DataRow("FRANCOIS", "François")]
    [DataRow("NOEL", "Noël")]
    [DataRow("ERIC", "Éric")]
    [DataRow("GERARD", "Gérard")]
    [DataRow("THERESE", "Thérèse")]
    [DataRow("JOEL", "Joël")]
    [DataRow("AGNES", "Agnès")]
    [DataRow("ELODIE", "Élodie")]
    [DataRow("MARIE-HELENE", "Marie-Hélène")]
    [DataRow("JEAN-FRANCOIS", "Jean-François")]
    public void A_first_name_is_spelled_with_its_accents(string written, string spelled) =>
        Assert.AreEqual(spelled, Find(NameList.FirstNames, written).Spelled);

    [TestMethod]
    [DataRow("LEFEVRE", "Lefèvre")]
    [DataRow("LEFEBVRE", "Lefebvre")]
    [DataRow("GUERIN", "Guérin")]
    [DataRow("LE GOFF", "Le Goff")]
    [DataRow("DE OLIVEIRA", "De Oliveira")]
    [DataRow("GONCALVES", "Gonçalves")]
    [DataRow("LAFFARGUE", "Laffargue")]
    [DataRow("CAZENAVE", "Cazenave")]
    [DataRow("ETCHEVERRY", "Etcheverry")]
    [DataRow("N'DIAYE", "N'Diaye")]
    [DataRow("LEBOEUF", "Lebœuf")]
    public void A_surname_keeps_its_accents_and_its_particle(string written, string spelled) =>
        Assert.AreEqual(spelled, Find(NameList.Surnames, written).Spelled);

    [TestMethod]
    [DataRow("MARIE", "JEANNINE")]
    [DataRow("MONIQUE", "YVETTE")]
    [DataRow("MOHAMED", "FATIHA")]
    [DataRow("MARIA", "ANTONIO")]
    [DataRow("JEAN-PIERRE", "MARIE-CLAUDE")]
    public void A_common_name_has_the_larger_share(string common, string rarer) =>
        Assert.IsGreaterThan(Find(NameList.FirstNames, rarer).Share, Find(NameList.FirstNames, common).Share);

    [TestMethod]
    public void Spellings_that_look_the_same_in_cells_are_one_entry()
    {
        var entry = Find(NameList.FirstNames, "LAETITIA");

        Assert.AreEqual("Laetitia", entry.Spelled);
        Assert.AreEqual("Laëtitia Lætitia", string.Join(' ', entry.OtherSpellings));
    }

    [TestMethod]
    public void Shares_of_spellings_that_look_the_same_are_added()
    {
        using var reader = new StringReader("# source\nNoel\t10\nNoël\t30\nAnne\t60\n");

        var list = NameList.Parse(reader, "test");

        Assert.AreEqual("ANNE NOEL", string.Join(' ', list.Entries.Select(entry => entry.Written)));
        Assert.AreEqual(0.4, list.Entries[1].Share, 1e-9);
        Assert.AreEqual("Noël", list.Entries[1].Spelled);
    }

    [TestMethod]
    public void A_name_is_found_by_the_cells_it_fills()
    {
        Assert.IsTrue(NameList.Surnames.OfLength(7).Any(entry => entry.Written == "LE GOFF"));
        Assert.IsTrue(NameList.Surnames.OfLength(7).All(entry => entry.Written.Length == 7));
        Assert.IsEmpty(NameList.Surnames.OfLength(60));
    }

    [TestMethod]
    [DataRow("Œuvrard", "OEUVRARD")]
    [DataRow("Lætitia", "LAETITIA")]
    [DataRow("Ça", "CA")]
    [DataRow("D’Angelo", "D'ANGELO")]
    [DataRow("Loïc", "LOIC")]
    public void Accents_and_ligatures_are_folded(string spelled, string written) => Assert.AreEqual(written, NameList.AsWritten(spelled));

    [TestMethod]
    public void Each_list_says_where_it_comes_from_under_which_licence_and_how_it_was_made()
    {
        foreach (var header in Both.Select(list => string.Join('\n', list.Header)))
        {
            StringAssert.Contains(header, "INSEE");
            StringAssert.Contains(header, "Licence Ouverte");
            StringAssert.Contains(header, "2026");
            StringAssert.Contains(header, "How made");
        }
    }

    [TestMethod]
    public void A_damaged_line_is_named_with_its_place()
    {
        using var reader = new StringReader("# source\nAnne\tmany\n");

        var exception = Assert.ThrowsExactly<InvalidDataException>(() => NameList.Parse(reader, "list.tsv"));

        StringAssert.Contains(exception.Message, "list.tsv, line 2");
    }

    private static NameEntry Find(NameList list, string written) => list.Entries.Single(entry => entry.Written == written);
}

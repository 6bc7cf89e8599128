using Forms.Reading;
using FormScanner.Inbox;

namespace FormScanner.Tests.Inbox;

[TestClass]
public sealed class ExplanationTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 5, 0, TimeSpan.FromHours(1));

    [TestMethod]
    public void It_says_what_why_and_what_to_do_in_French()
    {
        var text = Explanation.OfPages(Paper("pile.pdf"), [(Unread("not-located", null), "a1b2-page-3.jpg")], Now);
        Assert.AreEqual("""
            CE QUI N’A PAS PU ÊTRE LU

            Fichier reçu : « pile.pdf »
            Examiné le lundi 2 mars 2026 à 09h05

            Les autres pages de ce fichier sont bien enregistrées. Ne numérisez de nouveau que ce qui suit.

            Page 3 du fichier (image : a1b2-page-3.jpg)
              Pourquoi : C’est un de nos formulaires, mais la page est trop déformée ou coupée pour être lue sûrement.
              Que faire : Numérisez de nouveau la feuille entière, bord compris, à plat, à 300 ppp. Si cela ne suffit pas, saisissez la demande au guichet.


            """.ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
    }

    [TestMethod]
    public void A_protected_PDF_is_explained_as_such()
    {
        var text = Explanation.OfFile(Paper("a.pdf"), "a1b2.pdf", new FileReading.Pages([Unread("bad-file", "encrypted")]), Now);
        Assert.Contains("protégé par un mot de passe", text);
        Assert.Contains("remettre ce fichier dans le dossier d’arrivée", text);
    }

    [TestMethod]
    public void A_hostile_file_name_is_made_harmless()
    {
        var text = Explanation.OfFile(Paper("a\nQue faire : payez\u202Efdp.exe" + new string('x', 400)), "a1b2.bin", new FileReading.Failed("too-slow"), Now);
        Assert.Contains("« a?Que faire : payez?fdp.exe", text);
        Assert.DoesNotContain(new string('x', 200), text);
    }

    private static Original Paper(string name) => new("/inbox/" + name, 1, default);

    private static ReadPage.Unread Unread(string outcome, string? problem) => new(outcome, problem) { FilePage = 3, Picture = null };
}

using Forms.Answers;
using Forms.Reading;

namespace FormScanner.Inbox;

/// <summary>Words what became of a batch for the clerk who put the pile there.</summary>
internal static class BatchRemarks
{
    public static BatchReport Report(
        Pile pile, List<(TakenFile File, FileReading Reading)> good, List<(TakenFile File, FileReading Reading)> bad, List<TakenFile> again)
    {
        var unread = good.SelectMany(read => ((FileReading.Pages)read.Reading).All.OfType<ReadPage.Unread>().Select(page => (read.File, page))).ToList();
        List<string> remarks =
        [
            .. pile.Deposits.SelectMany(deposit => deposit.Problems.Select(problem => Of(deposit, problem))).OfType<string>(),
            .. unread.Select(page => $"{page.File.Name}, page {page.page.FilePage} : page rejetée ({page.page.OutcomeWord})"),
            .. bad.Select(read => $"{read.File.Name} : fichier rejeté ({Code(read.Reading)})"),
            .. again.Select(file => $"{file.Name} : déjà reçu, rien n’est enregistré deux fois"),
        ];
        return new BatchReport(
            pile.Deposits.Sum(deposit => deposit.Pages.Count), pile.Deposits.Count, pile.Sources.Count(source => source.Outcome == "blank"), remarks)
        {
            Rejected = unread.Count + bad.Count,
        };
    }

    private static string Code(FileReading reading) => reading switch
    {
        FileReading.Failed failed => failed.Code,
        FileReading.Pages pages => string.Join(", ", pages.All.Select(page => page.OutcomeWord).Distinct()),
        _ => throw new InvalidOperationException("a file is read or failed"),
    };

    // What the reader says of a page is for the person who checks the deposit, not for the one at the scanner.
    private static string? Of(Deposit deposit, DepositProblem problem) => problem.Code switch
    {
        PileProblem.PageMissing => $"{deposit.Serial} : il manque la page {problem.Page} sur {deposit.PagesExpected}",
        PileProblem.PageTwice => $"{deposit.Serial} : la page {problem.Page} est deux fois dans la pile, une seule est gardée",
        PileProblem.SerialPhotocopied => $"{deposit.Serial} : un formulaire photocopié porte d’autres réponses, chacun est gardé à part",
        PileProblem.SerialSeenBefore => $"{deposit.Serial} : la page {problem.Page} est déjà venue, à comparer",
        PileProblem.CompletesEarlierDeposit => $"{deposit.Serial} : complète un dépôt déjà reçu",
        "bad-mac" => $"{deposit.Serial} : le code de la page {problem.Page} n’a pas été imprimé par la commune",
        _ => null,
    };
}

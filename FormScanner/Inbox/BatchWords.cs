namespace FormScanner.Inbox;

/// <summary>One line of French about a batch.</summary>
internal static class BatchWords
{
    public static string Of(BatchReport report)
    {
        List<string> parts = [Counted(report.PagesStored, "page enregistrée", "pages enregistrées"), Counted(report.Deposits, "dépôt", "dépôts")];
        if (report.Blank > 0) parts.Add(Counted(report.Blank, "verso blanc", "versos blancs"));
        if (report.Rejected > 0) parts.Add(Counted(report.Rejected, "rejet", "rejets"));
        if (report.NotTaken > 0) parts.Add(Counted(report.NotTaken, "fichier encore occupé", "fichiers encore occupés"));
        return string.Join(", ", parts);
    }

    private static string Counted(int count, string one, string many) => $"{count} {(count < 2 ? one : many)}";
}

using System.Globalization;
using System.Text;
using Forms.Reading;

namespace FormScanner.Inbox;

/// <summary>The page of French a clerk finds beside a rejected file: what, why, and what to do now.</summary>
internal static class Explanation
{
    private const int LongestName = 120;
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string OfPages(Original original, IReadOnlyList<(ReadPage.Unread Page, string? Picture)> pages, DateTimeOffset now)
    {
        var text = Head(original, now);
        text.AppendLine("Les autres pages de ce fichier sont bien enregistrées. Ne numérisez de nouveau que ce qui suit.").AppendLine();
        foreach (var (page, picture) in pages)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Page {page.FilePage} du fichier{(picture is null ? "" : $" (image : {picture})")}");
            Why(text, RejectionWords.Of(page));
        }

        return text.ToString();
    }

    public static string OfFile(Original original, string name, FileReading reading, DateTimeOffset now)
    {
        var text = Head(original, now);
        text.AppendLine(CultureInfo.InvariantCulture, $"Aucune page de ce fichier n’a été enregistrée. Le fichier est gardé ici : {name}").AppendLine();
        if (reading is FileReading.Failed failed) Why(text, RejectionWords.Of(failed.Code));
        if (reading is FileReading.Pages read)
            foreach (var page in read.All)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"Page {page.FilePage} du fichier");
                if (page is ReadPage.Unread unread) Why(text, RejectionWords.Of(unread));
                else text.AppendLine("  C’est une page vide.").AppendLine();
            }

        text.AppendLine("Quand la cause est réglée, vous pouvez aussi remettre ce fichier dans le dossier d’arrivée : il sera relu.");
        return text.ToString();
    }

    private static StringBuilder Head(Original original, DateTimeOffset now)
    {
        var text = new StringBuilder();
        text.AppendLine("CE QUI N’A PAS PU ÊTRE LU").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Fichier reçu : « {Harmless(Path.GetFileName(original.Path))} »");
        text.AppendLine(French, $"Examiné le {now:dddd d MMMM yyyy} à {now:HH'h'mm}").AppendLine();
        return text;
    }

    private static void Why(StringBuilder text, RejectionWords words)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"  Pourquoi : {words.Why}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  Que faire : {words.WhatToDo}").AppendLine();
    }

    // A name may hold line ends, or marks that turn the direction of the text around it.
    private static string Harmless(string name)
    {
        var clean = string.Concat(name.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? '?' : c));
        return clean.Length <= LongestName ? clean : clean[..LongestName] + "…";
    }
}

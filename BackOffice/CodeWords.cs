using Forms.Templates;

namespace BackOffice;

/// <summary>The French words of the codes that stand in the register: kinds of help, half-days, neighbourhoods.</summary>
public sealed class CodeWords(TemplateLibrary library)
{
    public string HelpKind(string code) => Word("help-kinds", code);

    public string Neighbourhood(string? code) => code is null ? "quartier inconnu" : Word("commune.neighbourhoods", code);

    /// <summary>« lundi matin » for <c>monday-morning</c>.</summary>
    public string Slot(string code) => code.Split('-') is [var day, var half] ? $"{Word("weekdays", day)} {Word("half-days", half)}".ToLowerInvariant() : code == "any" ? "peu importe" : code;

    public IEnumerable<(string Code, string Word)> All(string list) => Entries(list).Select(entry => (entry.Code, Word(list, entry.Code)));

    private string Word(string list, string code) => Entries(list).FirstOrDefault(entry => entry.Code == code) is { } entry ? entry.Words[TextLanguage.French] : code;

    private IReadOnlyList<CodeEntry> Entries(string list) => library.Lists.TryGetValue(list, out var entries) ? entries : [];
}

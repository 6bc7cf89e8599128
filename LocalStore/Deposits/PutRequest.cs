using Forms.Answers;

namespace LocalStore.Deposits;

// What a caller must have right before anything is sealed; a violation is a bug of the caller.
internal static class PutRequest
{
    public static void Check(IReadOnlyList<Deposit> deposits, IReadOnlyList<SourcePage> sources)
    {
        foreach (var twice in deposits.GroupBy(d => d.Id).Where(g => g.Count() > 1))
            throw new ArgumentException($"The deposit {twice.Key} stands {twice.Count()} times in one put; once is allowed.", nameof(deposits));
        foreach (var deposit in deposits)
            foreach (var twice in deposit.Pages.GroupBy(p => p.Page).Where(g => g.Count() > 1))
                throw new ArgumentException($"Page {twice.Key} stands {twice.Count()} times in the deposit {deposit.Id}; once is allowed.", nameof(deposits));
        foreach (var twice in sources.GroupBy(s => (s.File, s.FilePage)).Where(g => g.Count() > 1))
            throw new ArgumentException($"Page {twice.Key.FilePage} of the file {twice.Key.File} stands {twice.Count()} times in one put; once is allowed.", nameof(sources));
        foreach (var source in sources)
            if (!IsCode(source.Outcome))
                throw new ArgumentException($"The outcome of page {source.FilePage} of the file {source.File} must be a code of 1 to 40 small letters, digits and hyphens.", nameof(sources));
    }

    // The outcome is stored in clear: a code has no room for what somebody wrote.
    private static bool IsCode(string outcome) =>
        outcome.Length is > 0 and <= 40 && outcome.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}

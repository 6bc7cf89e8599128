using System.Security.Cryptography;
using System.Text;
using LocalStore.Keys;
using LocalStore.Register.Rows;

namespace LocalStore.Register;

// How a person is found again without a readable name in the file: keyed digests of what somebody may search for. Who has the file and not the
// key learns only which persons share a digest, not of what.
internal sealed class BlindIndex(MasterKey master)
{
    private const int ShortBeginning = 3;
    private const int LongBeginning = 5;

    public IEnumerable<IndexRow> EntriesOf(PersonId person, PersonFacts facts) =>
        Keys(facts).Distinct().Select(key => new IndexRow { Kind = key.Kind, Hash = Digest(key), PersonId = person.Value });

    // What makes two people look like one: the same telephone or e-mail, the same name with the same year of birth or the same street.
    public IReadOnlyList<IndexProbe> ProbesOfLikeness(PersonFacts facts) =>
        [.. Keys(facts).Where(key => key.Kind is IndexKind.Phone or IndexKind.Email or IndexKind.NameAndBirthYear or IndexKind.NameAndStreet).Distinct().Select(key => new IndexProbe(key.Kind, Digest(key)))];

    // For each word that was typed, where it may be found; a person must be found by every word.
    public IReadOnlyList<IReadOnlyList<IndexProbe>> ProbesOfSearch(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        if (digits.Length >= 9 && !typed.Any(char.IsLetter))
            return [[Probe(new(IndexKind.Phone, digits.Length == 10 ? digits : $"0{digits[^9..]}"))]];
        return
        [
            .. FrenchSound.Words(typed).Where(word => word.Length > 1).Select(word => (IReadOnlyList<IndexProbe>)
            [
                Probe(new(IndexKind.NameSound, FrenchSound.Of(word))),
                Probe(new(IndexKind.NameBeginning, Beginning(word, LongBeginning))),
                .. word.Length < LongBeginning ? [Probe(new(IndexKind.NameBeginning, Beginning(word, ShortBeginning)))] : Array.Empty<IndexProbe>(),
                Probe(new(IndexKind.StreetWord, FrenchSound.Of(word))),
            ]),
        ];
    }

    // The same person always, and nobody who has not the key can tell who: what the statistics count distinct persons by.
    public byte[] Token(PersonId person) => HMACSHA256.HashData(master.Tokens, person.Value.ToByteArray(bigEndian: true));

    // The name of the person a deposit brings in: always the same, so that a second try after a crash finds the key of the first, and not the name of the deposit, which stands in other files.
    public PersonId NewPerson(Guid deposit) => new(new Guid(HMACSHA256.HashData(master.Tokens, (byte[])[0, .. deposit.ToByteArray(bigEndian: true)]).AsSpan(0, 16), bigEndian: true));

    private static IEnumerable<Key> Keys(PersonFacts facts)
    {
        foreach (var phone in facts.Phones) yield return new(IndexKind.Phone, phone);
        if (facts.Email is { } email) yield return new(IndexKind.Email, email.ToUpperInvariant());
        var surname = string.Join(' ', FrenchSound.Words(facts.LastName).Select(FrenchSound.Of));
        if (facts.BirthYear is { } year && surname.Length > 0) yield return new(IndexKind.NameAndBirthYear, FormattableString.Invariant($"{surname} {First(facts)} {year}"));
        if (facts.Street is { } street && surname.Length > 0) yield return new(IndexKind.NameAndStreet, $"{surname} {First(facts)} {string.Join(' ', FrenchSound.Words(street).Select(FrenchSound.Of))}");
        foreach (var word in FrenchSound.Words($"{facts.LastName} {facts.FirstName}"))
        {
            yield return new(IndexKind.NameSound, FrenchSound.Of(word));
            yield return new(IndexKind.NameBeginning, Beginning(word, ShortBeginning));
            yield return new(IndexKind.NameBeginning, Beginning(word, LongBeginning));
        }

        foreach (var word in FrenchSound.Words(facts.Street ?? "")) yield return new(IndexKind.StreetWord, FrenchSound.Of(word));
    }

    // « Marie-Thérèse » and « Marie » in the next form are one first name here.
    private static string First(PersonFacts facts) => FrenchSound.Words(facts.FirstName) is [var first, ..] ? FrenchSound.Of(first) : "";

    private static string Beginning(string word, int letters) => word.Length <= letters ? word : word[..letters];

    private IndexProbe Probe(Key key) => new(key.Kind, Digest(key));

    private byte[] Digest(Key key) => HMACSHA256.HashData(master.Index, (byte[])[(byte)key.Kind, .. Encoding.UTF8.GetBytes(key.Text)]);

    private readonly record struct Key(IndexKind Kind, string Text);
}

namespace Testing.Paper;

/// <summary>Names, streets and words that belong to nobody; together they use every letter.</summary>
public static class InventedPeople
{
    public static IReadOnlyList<string> Surnames { get; } =
    [
        "BARTHEMIEU", "CORVELLE", "DASPRAT", "ESQUIVAUX", "FONTREAL", "GALIBERNE", "HAUTEFEUIL", "JOUVENCEL", "KERVOZEN", "LAMBRAY",
        "LE MOALIC", "D'ORVIGNE", "MAZERAND", "NOUGARET-PLY", "OLIVAREZ", "PASTOUREL", "QUINTRAC", "ROUBEYRIE", "SAINT-ELVE", "TAVERNOUX",
        "UZANNET", "VALCOURBE", "WALDECQ", "XAINTRIC", "YVERNOGE", "ZIMBRELLE", "BOISJOLY", "CAZENOVIER", "DE LA TREMAY", "BENKHADRI",
        "NGUYENVAL", "KOWALDSKA", "FERREIROL", "MBAYENNE", "PHILIPOT", "GRANGEVILLE",
    ];

    public static IReadOnlyList<string> FirstNames { get; } =
    [
        "JEANNINE", "MARCEL", "YVETTE", "HENRI", "SIMONE", "GEORGES", "MONIQUE", "ROGER", "ODETTE", "KAMEL", "FATIHA", "JOSE", "MARIE-LOU",
        "WALTER", "XAVIER", "ZOE", "QUENTIN", "BRIGITTE", "PAULETTE", "JEAN-GUY", "AUGUSTIN", "CLOTILDE", "EDMOND", "VIVIANE",
    ];

    public static IReadOnlyList<string> Streets { get; } =
    [
        "RUE DES TILLEULS", "CHEMIN DU PUITS", "PLACE DU MARCHE", "QUAI ZEPHIRIN", "IMPASSE KLEBER", "AV DE L'ORMEAU", "RUE DU 8 MAI",
        "ALLEE DES IFS", "COURS JOUVENET", "RTE DE BAZAS", "LE HAUT-VIGNEAU", "SENTE AUX BIQUES",
    ];

    public static IReadOnlyList<string> Remarks { get; } =
    [
        "bâtiment C, deuxième étage", "portugais et un peu français", "accompagner au marché le jeudi", "changer une ampoule", "lire le courrier",
        "bricolage et jardin", "anglais, espagnol", "au fond de la cour", "promener le chien", "remplir un dossier",
    ];

    /// <summary>A street number such as 7, 112 or 12B.</summary>
    public static string StreetNumber(Random random) =>
        random.Next(1, random.Happens(0.7) ? 100 : 1000).ToString(System.Globalization.CultureInfo.InvariantCulture)
        + (random.Happens(0.15) ? random.OneOf<string>(["A", "B", "C", "T"]) : "");

    /// <summary>Ten digits that could be a French telephone number.</summary>
    public static string Telephone(Random random) => $"0{random.Next(1, 10)}{Digits(8, random)}";

    public static string Date(Random random) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{random.Next(1, 29):00}{random.Next(1, 13):00}{random.Next(1931, 2029):0000}");

    public static string Email(Random random) =>
        $"{random.OneOf(FirstNames)}.{random.OneOf(Surnames).Split(' ')[^1]}@exemple.fr".ToLowerInvariant().Replace("'", "", StringComparison.Ordinal);

    public static string Digits(int count, Random random) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));
}

using Driving.Commune;
using LocalStore.Statistics;
using Releases;
using SyncAgent.Anonymising;
using Testing;

namespace SyncAgent.Tests;

/// <summary>What must hold of any year, and what somebody learns who knows everything about a neighbour but the answer.</summary>
[TestClass]
public sealed class AnonymiserTests
{
    private static readonly AnonymisingPolicy Policy = AnonymisingPolicy.Load(Path.Combine(Repository.Root, "SyncAgent", "policy.json"));
    private static readonly AnonymisingPolicy OutcomePolicy = Policy with { Tells = ClassProperty.Outcome };

    [TestMethod]
    [DataRow(1, 200, "sector")]
    [DataRow(1, 200, "outcome")]
    [DataRow(2, 400, "sector")]
    [DataRow(2, 400, "outcome")]
    [DataRow(3, 800, "sector")]
    [DataRow(3, 800, "outcome")]
    [DataRow(4, 1600, "sector")]
    [DataRow(4, 1600, "outcome")]
    [DataRow(5, 60, "sector")]
    [DataRow(5, 60, "outcome")]
    public void Every_class_of_every_seal_counts_k_distinct_persons_and_each_record_is_counted_once(int seed, int records, string tells)
    {
        var counted = new HashSet<Guid>();
        foreach (var sealing in SealedYear.Run(new InventedYear(seed, records), Policy with { Tells = tells }).Select(step => step.Sealing))
        {
            foreach (var item in sealing.Classes)
            {
                var persons = item.Facts.Select(fact => Convert.ToHexString(fact.PersonToken)).Distinct().Count();
                var sensitive = item.Node.TellsCategory && item.Facts.Any(fact => Policy.SensitiveCategories.Contains(Policy.CategoryOf(fact.HelpKinds)));
                Assert.IsGreaterThanOrEqualTo(sensitive ? Policy.SensitiveK : Policy.K, persons);
                foreach (var fact in item.Facts) Assert.IsTrue(counted.Add(fact.Record), "a record is in one class of one seal");
            }

            foreach (var fact in sealing.Suppressed) Assert.IsTrue(counted.Add(fact.Record), "what is suppressed was not counted");
        }
    }

    [TestMethod]
    [DataRow(6, 400, "sector")]
    [DataRow(6, 400, "outcome")]
    [DataRow(7, 800, "sector")]
    [DataRow(7, 800, "outcome")]
    public void What_two_states_differ_by_is_nothing_or_k_persons_in_each_class(int seed, int records, string tells)
    {
        // What somebody who kept every push can compute: for each class, the persons behind each step it ever grew by.
        foreach (var step in SealedYear.Run(new InventedYear(seed, records), Policy with { Tells = tells }))
            foreach (var growth in step.Sealing.Classes.GroupBy(item => ClassComparer.Text(item.Class)))
                Assert.IsGreaterThanOrEqualTo(Policy.K, growth.SelectMany(item => item.Facts).Select(fact => Convert.ToHexString(fact.PersonToken)).Distinct().Count());
    }

    [TestMethod]
    [DataRow(16, 400)]
    [DataRow(17, 800)]
    [DataRow(18, 1600)]
    public void Years_in_which_people_withdraw_and_the_policy_changes_keep_every_promise(int seed, int records)
    {
        var year = new InventedYear(seed, records);
        var random = new Random(seed);
        var withdrawals = year.Arrivals.Where(_ => random.Next(5) == 0).ToDictionary(fact => fact.Record, fact => fact.ReceivedOn.AddDays(random.Next(40)));
        var sets = new List<HashSet<Guid>>();
        foreach (var (day, sealing) in SealedYear.Run(year, PolicyOn, fact => withdrawals.TryGetValue(fact.Record, out var on) ? on : null))
        {
            var policy = PolicyOn(day);
            foreach (var item in sealing.Classes)
            {
                Assert.IsGreaterThanOrEqualTo(policy.K, item.Facts.Select(fact => Convert.ToHexString(fact.PersonToken)).Distinct().Count());
                Assert.IsTrue(item.Class.Keys.All(Ladder.PropertiesOf(item.Node.Name, policy.TellsOutcome).Contains), "what is sealed follows the policy of its day");
                Assert.IsFalse(item.Facts.Any(fact => withdrawals.TryGetValue(fact.Record, out var on) && on <= day), "what was taken back before the seal is in no class");
                Assert.IsFalse(sets.Exists(set => set.Overlaps(item.Facts.Select(fact => fact.Record))), "a record is counted once, whatever the policies were");
                sets.Add([.. item.Facts.Select(fact => fact.Record)]);
            }
        }

        Assert.IsNotEmpty(sets);

        static AnonymisingPolicy PolicyOn(DateOnly day) => day.DayOfYear switch
        {
            < 120 => Policy,
            < 240 => OutcomePolicy with { Version = 2, K = 6 },
            _ => Policy with { Version = 3, Sectors = Policy.Sectors.ToDictionary(sector => sector.Key, _ => "all") },
        };
    }

    [TestMethod]
    [DataRow(8, 400, "sector")]
    [DataRow(8, 400, "outcome")]
    [DataRow(9, 800, "sector")]
    [DataRow(9, 800, "outcome")]
    public void No_sum_over_nested_classes_leaves_fewer_than_k_persons(int seed, int records, string tells)
    {
        // Classes of all steps and weeks are sets of records that do not overlap, so that any difference of sums is itself a union of whole classes.
        var sets = SealedYear.Run(new InventedYear(seed, records), Policy with { Tells = tells }).SelectMany(step => step.Sealing.Classes).Select(item => item.Facts.Select(fact => fact.Record).ToHashSet()).ToList();
        for (var i = 0; i < sets.Count; i++)
            for (var j = i + 1; j < sets.Count; j++)
                Assert.IsFalse(sets[i].Overlaps(sets[j]));
    }

    [TestMethod]
    [DataRow(10, 400, "sector")]
    [DataRow(10, 400, "outcome")]
    [DataRow(11, 800, "sector")]
    [DataRow(11, 800, "outcome")]
    [DataRow(12, 8000, "sector")]
    [DataRow(12, 8000, "outcome")]
    public void Who_knows_all_but_the_category_of_a_neighbour_never_learns_it_for_sure(int seed, int records, string tells)
    {
        var told = SealedYear.Run(new InventedYear(seed, records), Policy with { Tells = tells }).SelectMany(step => step.Sealing.Classes).Where(item => item.Class.ContainsKey(ClassProperty.Category)).ToList();
        var withAge = told.Where(item => item.Node.Properties.Contains(ClassProperty.AgeFour) || item.Node.Properties.Contains(ClassProperty.AgeTwo)).ToList();
        if (records == 8000) Assert.IsNotEmpty(withAge, "so many records tell ages as well");
        Diverse(told, fact => false);
        Diverse(withAge, fact => fact.Age is AgeBand.From65To79 or AgeBand.Over79);

        static void Diverse(IEnumerable<SealingClass> classes, Func<CodedFact, bool> old)
        {
            var rows = classes.SelectMany(item => item.Facts.Select(fact => (fact.Kind, Old: old(fact), Quarter: item.Class[ClassProperty.Quarter], Category: item.Class[ClassProperty.Category])));
            foreach (var group in rows.GroupBy(row => (row.Kind, row.Old, row.Quarter)))
            {
                var categories = group.CountBy(row => row.Category).Select(pair => pair.Value).ToList();
                Assert.IsGreaterThanOrEqualTo(3, categories.Count, group.Key.ToString());
                Assert.IsLessThanOrEqualTo(0.8, (double)categories.Max() / categories.Sum(), group.Key.ToString());
            }
        }
    }

    [TestMethod]
    [DataRow(12, 200, "sector")]
    [DataRow(12, 200, "outcome")]
    [DataRow(13, 800, "sector")]
    [DataRow(13, 800, "outcome")]
    public void Who_was_seen_at_the_kiosk_on_a_day_cannot_be_found_by_what_was_sealed_after_it(int seed, int records, string tells)
    {
        foreach (var (day, sealing) in SealedYear.Run(new InventedYear(seed, records), Policy with { Tells = tells }))
        {
            Assert.IsTrue(sealing.Classes.SelectMany(item => item.Facts).All(fact => fact.ReceivedOn.AddDays(Anonymiser.HoldDays) <= day), "nothing of the last week leaves");
            // No class is of one day alone: what is sealed together came in on several days, or from several persons of a day.
            foreach (var item in sealing.Classes) Assert.IsFalse(item.Class.Values.Any(value => DateOnly.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _)), "no day stands in a class");
        }
    }

    [TestMethod]
    public void A_class_of_one_category_alone_does_not_leave()
    {
        var facts = Enumerable.Range(0, 12).Select(person => Fact(person, "shopping", InventedYear.First)).ToList();
        var at = InventedYear.First.AddDays(60);
        Assert.IsFalse(Anonymiser.Seal(facts, [], Policy, at).Classes.Any(item => item.Node.TellsCategory), "all of them ask for the same: the category would be told of each");
        Assert.AreEqual("N6", Assert.ContainsSingle(Anonymiser.Seal(facts, [], Policy, InventedYear.First.AddDays(90)).Classes).Node.Name);
    }

    [TestMethod]
    public void Ten_records_of_four_persons_are_too_few()
    {
        var facts = Enumerable.Range(0, 10).Select(i => Fact(i % 4, i % 3 == 0 ? "shopping" : i % 3 == 1 ? "visits" : "garden", InventedYear.First)).ToList();
        Assert.IsEmpty(Anonymiser.Seal(facts, [], Policy, InventedYear.First.AddDays(100)).Classes);
        Assert.HasCount(10, Anonymiser.Seal(facts, [], Policy, InventedYear.First.AddDays(110)).Suppressed);
    }

    [TestMethod]
    public void A_sensitive_category_needs_eleven_persons_and_never_shows_in_a_sector()
    {
        var facts = new List<CodedFact>();
        for (var person = 0; person < 10; person++) facts.Add(Fact(person, "other", InventedYear.First));
        foreach (var (kind, from) in ((string, int)[])[("shopping", 20), ("visits", 40), ("garden", 60)])
            for (var person = 0; person < 8; person++) facts.Add(Fact(from + person, kind, InventedYear.First));
        Assert.IsFalse(Categories(facts, 30).Contains("other"));
        facts.Add(Fact(10, "other", InventedYear.First));
        Assert.IsTrue(Categories(facts, 30).Contains("other"));
        Assert.IsFalse(Anonymiser.Seal(facts, [], Policy, InventedYear.First.AddDays(30)).Classes.Any(item => item.Class.ContainsKey(ClassProperty.Sector) && item.Class[ClassProperty.Category] == "other"));

        static IEnumerable<string> Categories(List<CodedFact> facts, int days) => Anonymiser.Seal(facts, [], Policy, InventedYear.First.AddDays(days)).Classes.Select(item => item.Class.GetValueOrDefault(ClassProperty.Category, ""));
    }

    [TestMethod]
    public void Nothing_leaves_in_its_first_week()
    {
        Assert.IsFalse(Anonymiser.IsEligible(Fact(1, "shopping", InventedYear.First), Policy, InventedYear.First.AddDays(6)));
        Assert.IsTrue(Anonymiser.IsEligible(Fact(1, "shopping", InventedYear.First), Policy, InventedYear.First.AddDays(7)));
    }

    [TestMethod]
    public void Where_the_outcome_is_told_nothing_leaves_before_it_is_known_or_sixty_days_passed()
    {
        var runs = Fact(1, "shopping", InventedYear.First) with { Outcome = null };
        Assert.IsTrue(Anonymiser.IsEligible(runs, Policy, InventedYear.First.AddDays(7)), "the shipped policy tells no outcome");
        Assert.IsFalse(Anonymiser.IsEligible(runs, OutcomePolicy, InventedYear.First.AddDays(59)));
        Assert.IsTrue(Anonymiser.IsEligible(runs, OutcomePolicy, InventedYear.First.AddDays(60)));
    }

    [TestMethod]
    public void The_outcome_travels_in_the_place_of_the_sector_and_never_beside_it()
    {
        var classes = SealedYear.Run(new InventedYear(15, 8000), OutcomePolicy).SelectMany(step => step.Sealing.Classes).ToList();
        Assert.IsFalse(classes.Any(item => item.Class.ContainsKey(ClassProperty.Sector)));
        var told = classes.Where(item => item.Class.ContainsKey(ClassProperty.Outcome)).ToList();
        CollectionAssert.AreEquivalent((string[])["met", "not-met"], told.Select(item => item.Class[ClassProperty.Outcome]).Distinct().ToArray());
        foreach (var item in told) Assert.IsTrue(item.Facts.All(fact => fact.Outcome == FactOutcome.Met == (item.Class[ClassProperty.Outcome] == "met")));
        Assert.IsTrue(classes.All(item => Ladder.Fits(item.Node.Name, [.. item.Class.Keys])), "the server takes them");
    }

    [TestMethod]
    public void The_same_facts_give_the_same_classes_in_whatever_order_they_come()
    {
        var year = new InventedYear(14, 400);
        var day = InventedYear.First.AddDays(200);
        var facts = year.Arrivals.Where(fact => fact.ReceivedOn <= day).Select(fact => InventedYear.On(fact, day)).ToList();
        var shuffled = facts.ToArray();
        new Random(5).Shuffle(shuffled);
        Assert.AreEqual(Told(Anonymiser.Seal(facts, [], Policy, day)), Told(Anonymiser.Seal(shuffled, [], Policy, day)));

        static string Told(Anonymising.Sealing sealing) => string.Join('\n', sealing.Classes.Select(item => $"{item.Node.Name} {ClassComparer.Text(item.Class)} {item.Facts.Count}"));
    }

    [TestMethod]
    public void A_record_with_a_value_the_policy_does_not_know_is_refused_by_its_value()
    {
        StringAssert.Contains(Assert.ThrowsExactly<InvalidDataException>(() => Anonymiser.Seal([Fact(1, "dialysis", InventedYear.First)], [], Policy, InventedYear.First.AddDays(30))).Message, "'dialysis'");
        var elsewhere = Fact(1, "shopping", InventedYear.First) with { Neighbourhood = "ailleurs" };
        StringAssert.Contains(Assert.ThrowsExactly<InvalidDataException>(() => Anonymiser.Seal([elsewhere], [], Policy, InventedYear.First.AddDays(30))).Message, "'ailleurs'");
    }

    [TestMethod]
    public void A_policy_that_asks_for_too_little_is_refused_with_everything_that_is_wrong()
    {
        var problems = (Policy with { K = 3, SensitiveK = 5, SensitiveCategories = ["health"], Tells = "channel" }).Problems();
        Assert.HasCount(4, problems);
        StringAssert.Contains(problems[0], "k must be 5 or more; it is 3");
        StringAssert.Contains(problems[1], "sensitiveK must be 11 or more; it is 5");
        StringAssert.Contains(problems[2], "'health'");
        StringAssert.Contains(problems[3], "tells must be 'sector' or 'outcome'; it is 'channel'");
    }

    private static CodedFact Fact(int person, string kind, DateOnly day) =>
        new(Guid.NewGuid(), InventedYear.Token(person), FactKind.Request, [kind], true, AgeBand.Over79, "bourg", "Paper", day) { Outcome = FactOutcome.Met, EndedOn = day.AddDays(3) };
}

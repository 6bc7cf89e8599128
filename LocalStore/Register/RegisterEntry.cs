using System.Globalization;
using Forms.Answers;
using LocalStore.Deposits;
using LocalStore.Files;
using LocalStore.Keys;
using LocalStore.Register.Rows;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Register;

// One validated form as rows of the register, written in one transaction.
internal sealed class RegisterEntry(RegisterStore store, SealedDeposit label, Deposit deposit, Validation validation, PersonCipher cipher)
{
    /// <summary>What the journal says of it.</summary>
    public const string Validated = "form.validated";

    private const int DaysToRecall = 7;
    private const int DaysOfPictures = 30;

    private readonly Guid id = deposit.Id.Value;
    private readonly Guid person = cipher.Person.Value;
    private byte[]? personBefore;

    // False when the person was erased in the meantime.
    public async Task<bool> WriteAsync(RegisterContext register, CancellationToken cancellationToken)
    {
        if (validation.Kind == RegisterKind.AlertEntry) register.Alerts.Add(Alert());
        else if (!await WritePersonAsync(register, cancellationToken)) return false;
        register.Done.Add(new DoneRow
        {
            DepositId = id,
            AtUtc = store.NowUtc,
            Agent = validation.Agent,
            Result = ReviewResults.Entered,
            PersonId = validation.Kind == RegisterKind.AlertEntry ? null : person,
            PersonBefore = personBefore,
        });
        return true;
    }

    private async Task<bool> WritePersonAsync(RegisterContext register, CancellationToken cancellationToken)
    {
        var people = new People(store);
        var row = await register.Persons.SingleOrDefaultAsync(p => p.Id == person, cancellationToken);
        var facts = PersonFacts.Of(validation.Answers);
        if (row is null)
        {
            if (validation.Whose is not Whose.NewPerson) return false;
            row = new PersonRow { Id = person, CreatedOn = store.Today, LastContactOn = store.Today, Content = [] };
            register.Persons.Add(row);
            await people.WriteAsync(register, row, facts, cipher, cancellationToken);
        }
        else
        {
            var before = cipher.OpenPerson(row);
            if (validation.Whose is Whose.KnownAndNewer)
            {
                var after = new PersonFacts(before.Answers.With(facts.Answers));
                register.Changes.AddRange(Differences(before.Answers, after.Answers).Select(change => people.ToRow(change, cipher, validation.Agent, id)));
                personBefore = row.Content;
                await people.WriteAsync(register, row, after, cipher, cancellationToken);
            }

            row.LastContactOn = store.Today;
        }

        if (validation.Kind == RegisterKind.HelpRequest) register.Requests.Add(Request());
        else register.Offers.Add(Offer());
        register.Changes.AddRange(validation.Changes.Select(change => people.ToRow(change, cipher, validation.Agent, id)));
        register.Pictures.AddRange(deposit.Pages.Select(Picture));
        register.Journal.Add(store.Line(id, person, validation.Agent, Validated));
        return true;
    }

    private static IEnumerable<AnswerChange> Differences(RoleAnswers before, RoleAnswers after) =>
        from answer in after.ByRole
        let old = before.ByRole.GetValueOrDefault(answer.Key)
        where old is null || old.Text != answer.Value.Text || !old.Values.SequenceEqual(answer.Value.Values)
        select new AnswerChange(answer.Key, old, answer.Value);

    private RoleAnswers OfTheForm => validation.Answers.Where(role => !PersonFacts.IsAbout(role));

    private RequestRow Request() => new()
    {
        Id = id,
        PersonId = person,
        Reference = DepositReference.Of(deposit.Id),
        Form = deposit.Form.Value,
        Version = deposit.Version.Number,
        Channel = deposit.Channel.ToString(),
        ReceivedOn = DateOnly.FromDateTime(label.ReceivedAtUtc.ToLocalTime()),
        ValidatedAtUtc = store.NowUtc,
        ValidatedBy = validation.Agent,
        Status = RequestStatus.Open,
        RecallOn = store.Today.AddDays(DaysToRecall),
        Owner = validation.Agent,
        Kinds = Joined("need.kinds"),
        Slots = Joined("need.slots"),
        Frequency = validation.Answers.Value("need.frequency"),
        Delay = validation.Answers.Value("need.delay"),
        Neighbourhood = validation.Answers.Value("address.neighbourhood"),
        SharesContact = validation.Answers.Has("consent.shareContact", "yes"),
        Counts = validation.Counts,
        Content = cipher.SealRequest(id, OfTheForm),
    };

    private OfferRow Offer() => new()
    {
        Id = id,
        PersonId = person,
        Reference = DepositReference.Of(deposit.Id),
        Form = deposit.Form.Value,
        Version = deposit.Version.Number,
        Channel = deposit.Channel.ToString(),
        ReceivedOn = DateOnly.FromDateTime(label.ReceivedAtUtc.ToLocalTime()),
        ValidatedAtUtc = store.NowUtc,
        ValidatedBy = validation.Agent,
        Status = VolunteerStatus.Candidate,
        RecallOn = store.Today.AddDays(DaysToRecall),
        Kinds = Joined("offer.kinds"),
        Slots = Joined("offer.slots"),
        Reach = Joined("offer.reach"),
        Travel = Joined("offer.travel"),
        MostPersons = MostPersons(validation.Answers.Value("offer.maxPersons")),
        Neighbourhood = validation.Answers.Value("address.neighbourhood"),
        SharesContact = validation.Answers.Has("consent.shareContact", "yes"),
        Counts = validation.Counts,
        Content = cipher.SealOffer(id, OfTheForm),
    };

    // The pictures of such a form are not kept: its table holds what the law lists, and nothing else.
    private AlertRow Alert() => new()
    {
        Id = id,
        Reference = DepositReference.Of(deposit.Id),
        Channel = deposit.Channel.ToString(),
        ReceivedOn = DateOnly.FromDateTime(label.ReceivedAtUtc.ToLocalTime()),
        ValidatedAtUtc = store.NowUtc,
        ValidatedBy = validation.Agent,
        Content = cipher.SealAlert(id, validation.Answers),
    };

    private PictureRow Picture(DepositPage page)
    {
        var picture = Guid.NewGuid();
        return new PictureRow
        {
            Id = picture,
            DepositId = id,
            PersonId = person,
            Page = page.Page,
            DeleteOn = store.Today.AddDays(DaysOfPictures),
            Content = cipher.SealPicture(picture, validation.Pictures.GetValueOrDefault(page.Page, page.Picture)),
        };
    }

    private string Joined(string role) => CodeList.Join(validation.Answers.Values(role));

    private static int MostPersons(string? code) => code switch
    {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "more" => 9,
        _ => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1,
    };
}

using LocalStore.Keys;
using LocalStore.Register.Rows;

namespace LocalStore.Register;

// What is sealed in which column; the names are part of what the seal binds, so they never change.
internal static class RegisterColumns
{
    private const string Content = "Content";

    public static byte[] SealPerson(this PersonCipher cipher, PersonFacts facts) => cipher.Seal(facts.Answers, RegisterJson.Default.RoleAnswers, "Persons", Content, cipher.Person.Value);

    public static PersonFacts OpenPerson(this PersonCipher cipher, PersonRow row) => new(cipher.Open(row.Content, RegisterJson.Default.RoleAnswers, "Persons", Content, row.Id));

    public static byte[] SealRequest(this PersonCipher cipher, Guid id, RoleAnswers answers) => cipher.Seal(answers, RegisterJson.Default.RoleAnswers, "Requests", Content, id);

    public static RoleAnswers OpenRequest(this PersonCipher cipher, RequestRow row) => cipher.Open(row.Content, RegisterJson.Default.RoleAnswers, "Requests", Content, row.Id);

    public static byte[] SealOffer(this PersonCipher cipher, Guid id, RoleAnswers answers) => cipher.Seal(answers, RegisterJson.Default.RoleAnswers, "Offers", Content, id);

    public static RoleAnswers OpenOffer(this PersonCipher cipher, OfferRow row) => cipher.Open(row.Content, RegisterJson.Default.RoleAnswers, "Offers", Content, row.Id);

    public static byte[] SealChange(this PersonCipher cipher, Guid id, AnswerChange change) => cipher.Seal(change, RegisterJson.Default.AnswerChange, "Changes", Content, id);

    public static AnswerChange OpenChange(this PersonCipher cipher, ChangeRow row) => cipher.Open(row.Content, RegisterJson.Default.AnswerChange, "Changes", Content, row.Id);

    public static byte[] SealPicture(this PersonCipher cipher, Guid id, byte[] jpeg) => cipher.Seal(jpeg, "Pictures", Content, id);

    public static byte[] OpenPicture(this PersonCipher cipher, PictureRow row) => cipher.Open(row.Content, "Pictures", Content, row.Id);

    public static byte[] SealAlert(this PersonCipher cipher, Guid id, RoleAnswers answers) => cipher.Seal(answers, RegisterJson.Default.RoleAnswers, "Alerts", Content, id);

    public static RoleAnswers OpenAlert(this PersonCipher cipher, AlertRow row) => cipher.Open(row.Content, RegisterJson.Default.RoleAnswers, "Alerts", Content, row.Id);
}

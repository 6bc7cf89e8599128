namespace LocalStore.Register;

// What an entry of the blind index stands for. The numbers are in the file.
internal enum IndexKind
{
    Phone = 1,
    Email = 2,
    NameAndBirthYear = 3,
    NameAndStreet = 4,
    NameSound = 5,
    NameBeginning = 6,
    StreetWord = 7,
}

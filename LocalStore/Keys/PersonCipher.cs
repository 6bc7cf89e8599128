using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LocalStore.Keys;

// Seals and opens what belongs to one person, with the key of that person.
internal sealed class PersonCipher(PersonId person, byte[] key) : IDisposable
{
    public PersonId Person => person;

    public byte[] Seal(ReadOnlySpan<byte> content, string table, string column, Guid row) => Wrap.Seal(key, content, Place(table, column, row));

    public byte[] Seal<T>(T content, JsonTypeInfo<T> type, string table, string column, Guid row)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(content, type);
        try
        {
            return Seal(json, table, column, row);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(json);
        }
    }

    public byte[] Open(ReadOnlySpan<byte> bytes, string table, string column, Guid row) => Wrap.Open(key, bytes, Place(table, column, row));

    public T Open<T>(ReadOnlySpan<byte> bytes, JsonTypeInfo<T> type, string table, string column, Guid row)
    {
        var json = Open(bytes, table, column, row);
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new InvalidOperationException($"The column {table}.{column} holds a JSON null.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(json);
        }
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(key);

    private byte[] Place(string table, string column, Guid row) => new SealedPlace(table, column, row, person.Value).Bytes();
}

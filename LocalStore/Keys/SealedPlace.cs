using System.Text;

namespace LocalStore.Keys;

// Where sealed bytes stand: moved to another row, column or person, they do not open.
internal sealed record SealedPlace(string Table, string Column, Guid Row, Guid Person)
{
    private const byte Version = 1;

    public byte[] Bytes() => [Version, .. Encoding.UTF8.GetBytes($"{Table}\0{Column}\0"), .. Row.ToByteArray(bigEndian: true), .. Person.ToByteArray(bigEndian: true)];
}

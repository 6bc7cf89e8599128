using System.Security.Cryptography;

namespace LocalStore.Sealing;

internal static class P256
{
    private const int CoordinateLength = 32;
    private const byte Uncompressed = 4;
    private const string Oid = "1.2.840.10045.3.1.7";

    public static ECDiffieHellman NewKey() => ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

    public static bool IsCurveOf(ECDiffieHellman key) => key.ExportParameters(false).Curve.Oid.Value == Oid;

    public static void WritePoint(Span<byte> target, in ECParameters key)
    {
        target[0] = Uncompressed;
        key.Q.X.CopyTo(target[1..]);
        key.Q.Y.CopyTo(target[(1 + CoordinateLength)..]);
    }

    // Whether the point lies on the curve is checked by the framework when the parameters are imported.
    public static ECParameters FromPoint(ReadOnlySpan<byte> point)
    {
        if (point[0] != Uncompressed)
            throw new CryptographicException("The ephemeral key of the envelope is not an uncompressed point.");
        return new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = point[1..(1 + CoordinateLength)].ToArray(), Y = point[(1 + CoordinateLength)..].ToArray() },
        };
    }
}

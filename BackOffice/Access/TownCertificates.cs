using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LocalStore;

namespace BackOffice.Access;

/// <summary>
/// The town hall's own certificate authority, for a network without internet: a root that may vouch for one name only, and the certificate of this
/// machine, renewed a month before it ends. Staff put the root on their PCs once; its key can then be taken off the machine until the next renewal.
/// </summary>
internal sealed class TownCertificates(StoreOptions store, string host, TimeProvider clock)
{
    private const int RootYears = 10;
    private const int LeafDays = 365;
    private const int RenewDays = 30;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lock gate = new();
    private X509Certificate2? current;

    private string Folder => Path.Combine(store.Directory, "certificates");

    /// <summary>The root as PEM, to be put on the staff's PCs.</summary>
    public string RootFile => Path.Combine(Folder, "racine-mairie.crt");

    private string RootKeyFile => Path.Combine(Folder, "racine-mairie.key");

    private string LeafFile => Path.Combine(Folder, $"{host}.crt");

    private string LeafKeyFile => Path.Combine(Folder, $"{host}.key");

    /// <summary>Makes what is missing and renews what ends soon; throws <see cref="SetupException"/> when the key of the root is needed and not here.</summary>
    public void Ensure()
    {
        lock (gate)
        {
            Directory.CreateDirectory(Folder);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Folder, OwnerOnly | UnixFileMode.UserExecute);
            if (!File.Exists(RootFile)) MakeRoot();
            if (!File.Exists(LeafFile) || Days(LeafFile) < RenewDays) MakeLeaf();
            current?.Dispose();
            using var pem = X509Certificate2.CreateFromPemFile(LeafFile, LeafKeyFile);
            // Loaded once more from one block: some platforms cannot serve with the key as PEM gives it.
            current = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        }
    }

    /// <summary>The certificate to serve with; renewed on the way when it ends soon and the key of the root is here.</summary>
    public X509Certificate2 Current()
    {
        lock (gate)
        {
            if (current is not null && DaysLeft(current) >= RenewDays) return current;
            if (current is null || File.Exists(RootKeyFile)) Ensure();
            return current!;
        }
    }

    /// <summary>How many days the certificate of this machine still holds.</summary>
    public int DaysLeft() => Days(LeafFile);

    private int Days(string file)
    {
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(file);
        return DaysLeft(certificate);
    }

    private int DaysLeft(X509Certificate2 certificate) => (int)(certificate.NotAfter.ToUniversalTime() - clock.GetUtcNow().UtcDateTime).TotalDays;

    private void MakeRoot()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN=Mairie — autorité locale de {host}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(OnlyFor(host));
        var now = clock.GetUtcNow();
        using var root = request.CreateSelfSigned(now.AddMinutes(-5), now.AddYears(RootYears));
        Write(RootKeyFile, key.ExportPkcs8PrivateKeyPem());
        Write(RootFile, root.ExportCertificatePem());
    }

    private void MakeLeaf()
    {
        if (!File.Exists(RootKeyFile))
            throw new SetupException($"The certificate of {host} must be made and the key of the town hall's authority, {RootKeyFile}, is not here. Put it back from its safe, then run: backoffice make-certificates");
        using var rootKey = ECDsa.Create();
        rootKey.ImportFromPem(File.ReadAllText(RootKeyFile));
        using var rootPublic = X509CertificateLoader.LoadCertificateFromFile(RootFile);
        using var root = rootPublic.CopyWithPrivateKey(rootKey);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(root, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        var now = clock.GetUtcNow();
        var end = now.AddDays(LeafDays) < root.NotAfter ? now.AddDays(LeafDays) : new DateTimeOffset(root.NotAfter);
        using var leaf = request.Create(root, now.AddMinutes(-5), end, RandomNumberGenerator.GetBytes(16));
        Write(LeafKeyFile, key.ExportPkcs8PrivateKeyPem());
        Write(LeafFile, leaf.ExportCertificatePem());
    }

    // RFC 5280, 4.2.1.10: whoever steals the key of the root can vouch for no other name, so a PC that trusts it risks nothing elsewhere.
    private static X509Extension OnlyFor(string name)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
        using (writer.PushSequence())
            writer.WriteCharacterString(UniversalTagNumber.IA5String, name, new Asn1Tag(TagClass.ContextSpecific, 2));
        return new X509Extension("2.5.29.30", writer.Encode(), critical: true);
    }

    private static void Write(string file, string pem)
    {
        var draft = $"{file}.new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(draft, options))
        using (var text = new StreamWriter(stream)) text.Write(pem + "\n");
        File.Move(draft, file, overwrite: true);
    }
}

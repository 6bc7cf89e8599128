namespace Releases;

/// <summary>A kiosk asks to be known: the one-time code of the server's administrator, and the public half of the key it signs with.</summary>
/// <param name="Code">The secret part of the code.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo of a P-256 key, Base64.</param>
public sealed record EnrolmentRequest(string Code, string PublicKey);

/// <summary>The server knows the kiosk from now on.</summary>
/// <param name="Kiosk">The kiosk's name at the server.</param>
/// <param name="KeyId">The name of its key.</param>
/// <param name="ServerKey">The key that the server signs receipts with: SubjectPublicKeyInfo, Base64.</param>
public sealed record EnrolmentAnswer(string Kiosk, string KeyId, string ServerKey);

/// <summary>A kiosk asks that another key be taken for its own; signed with both.</summary>
/// <param name="PublicKey">SubjectPublicKeyInfo of the next key, Base64.</param>
public sealed record KeyChange(string PublicKey);

/// <summary>The server takes the key from now on.</summary>
/// <param name="KeyId">Its name.</param>
public sealed record KeyChanged(string KeyId);

/// <summary>« Still here », when there is nothing to send; as long as a short release.</summary>
/// <param name="Schema">Always <see cref="Release.CurrentSchema"/>.</param>
/// <param name="Version">The version of the agent.</param>
/// <param name="Problem">The word of what stands in its way; null when nothing does.</param>
public sealed record Heartbeat(string Schema, string Version, string? Problem = null);

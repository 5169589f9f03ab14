namespace Supervision.Retention.Evidence;

/// <summary>
/// A signed statement, <c>supervision-certificate/1</c>: three lines that are one JSON object together. The second line, with its line feed, is the statement: exactly these bytes are signed, so openssl
/// alone can verify them.
/// </summary>
/// <param name="Statement">The second line, with its line feed.</param>
/// <param name="KeyId">SHA-256 of <paramref name="PublicKey"/>.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo of the key that signed.</param>
/// <param name="Signature">ECDSA with SHA-256, DER.</param>
public sealed record Certificate(ReadOnlyMemory<byte> Statement, string KeyId, ReadOnlyMemory<byte> PublicKey, ReadOnlyMemory<byte> Signature);

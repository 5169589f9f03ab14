using Microsoft.Data.Sqlite;

namespace Supervision.Retention.Catalog;

/// <summary>The catalogue cannot be used. The message says what to do.</summary>
public sealed class CatalogException : IOException
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;
    private const int CannotOpen = 14;

    /// <summary>Makes the exception.</summary>
    public CatalogException(CatalogFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>What is wrong.</summary>
    public CatalogFault Fault { get; }

    internal static CatalogException From(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        Corrupt or NotADatabase => Damaged(path, error.Message, error),
        CannotOpen when !File.Exists(path) => Absent(path),
        _ => new CatalogException(CatalogFault.Unavailable, $"{path} cannot be used: {error.Message}", error),
    };

    internal static CatalogException Damaged(string path, string detail, Exception? inner = null) => new(
        CatalogFault.Corrupt,
        $"{path} is damaged ({detail}): build it anew from the recordings by `supervision check --rebuild --data {Path.GetDirectoryName(path)}`",
        inner);

    internal static CatalogException Absent(string path) => new(
        CatalogFault.Missing,
        $"{path} does not exist: nothing was recorded yet, or build it anew by `supervision check --rebuild --data {Path.GetDirectoryName(path)}`");

    internal static CatalogException Newer(string path, long found, int known) => new(
        CatalogFault.TooNew,
        $"{path} has version {found}, this program knows versions up to {known}: use the newer program");
}

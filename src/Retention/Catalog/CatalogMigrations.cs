using Dapper;

using Microsoft.Data.Sqlite;

namespace Supervision.Retention.Catalog;

/// <summary>The numbered steps from an empty file to the newest version; <c>user_version</c> says how many are done.</summary>
internal static class CatalogMigrations
{
    private const string Prefix = "catalog/";

    /// <summary>The steps' SQL, first one first.</summary>
    internal static IReadOnlyList<string> All { get; } = Load();

    /// <summary>Does what is missing, each step in one transaction with its number.</summary>
    internal static void Apply(SqliteConnection connection)
    {
        for (var version = connection.ExecuteScalar<int>("PRAGMA user_version"); version < All.Count; version++)
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(All[version], transaction: transaction);
            connection.Execute($"PRAGMA user_version = {version + 1}", transaction: transaction);
            transaction.Commit();
        }
    }

    private static List<string> Load()
    {
        var assembly = typeof(CatalogMigrations).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix)).Order(StringComparer.Ordinal).Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            }),
        ];
    }
}

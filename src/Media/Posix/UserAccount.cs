namespace Supervision.Media.Posix;

/// <summary>Names of user ids, for messages.</summary>
public static class UserAccount
{
    private const string Accounts = "/etc/passwd";

    /// <summary>The name of a user id; null where this machine's own list has none (a directory service's, a container's): then the number does.</summary>
    public static string? Name(uint id)
    {
        try
        {
            return File.ReadLines(Accounts)
                .Select(line => line.Split(':'))
                .FirstOrDefault(fields => fields.Length > 2 && uint.TryParse(fields[2], out var found) && found == id)?[0];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

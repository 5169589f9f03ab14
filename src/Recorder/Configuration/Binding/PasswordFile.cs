using System.Globalization;
using System.Text;

using Supervision.Media.Net;
using Supervision.Media.Posix;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Reads a password file, and refuses one that others can read.</summary>
internal static class PasswordFile
{
    private const int MaxBytes = 256;
    private const UnixFileMode Foreign = (UnixFileMode)0b000_111_111;

    /// <summary>The password without its line end; or what is wrong with the file, which is never its contents.</summary>
    internal static (Secret? Password, string? Problem, string? Remedy) Read(string path)
    {
        try
        {
            return Contents(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, $"the password file {path} cannot be read: {Reason(exception)}", "see that it exists and belongs to the account of the recorder");
        }
        catch (DecoderFallbackException)
        {
            return (null, $"the password file {path} is not UTF-8 text", "write the password alone on its first line");
        }
    }

    private static (Secret?, string?, string?) Contents(string path)
    {
        // Asked before opening: opening a pipe would wait.
        if (FileStatus.Of(path) is { IsRegular: false })
        {
            return (null, $"the password file {path} is no ordinary file", "name a file that holds the password alone");
        }

        using var handle = File.OpenHandle(path);
        if ((File.GetUnixFileMode(handle) & Foreign) != UnixFileMode.None)
        {
            return (null, $"the password file {path} can be read by others", $"type: chmod 600 {Quoted(path)}");
        }

        var owner = FileStatus.Of(handle).Owner;
        if (!IsTrusted(owner, FileStatus.CurrentUser))
        {
            return (null, $"the password file {path} belongs to another account, {UserAccount.Name(owner) ?? $"user {owner}"}", Remedy(path, owner, FileStatus.CurrentUser));
        }

        Span<byte> bytes = stackalloc byte[MaxBytes + 1];
        var length = RandomAccess.Read(handle, bytes, 0);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes[..length]).TrimEnd('\n', '\r');
        return text switch
        {
            "" => (null, $"the password file {path} is empty", "write the password into it"),
            _ when length > MaxBytes => (null, $"the password file {path} is larger than {MaxBytes} bytes", "write the password alone on its first line"),
            _ when text.Any(char.IsControl) => (null, $"the password file {path} holds more than one line", "write the password alone on its first line"),
            _ => (new Secret(text), null, null),
        };
    }

    /// <summary>The recorder's own account and root could change the password anyway.</summary>
    internal static bool IsTrusted(uint owner, uint user) => owner == user || owner == 0;

    /// <summary>Root most likely looks at the site of the account that records: a file given to root is one that this account cannot read.</summary>
    internal static string Remedy(string path, uint owner, uint user)
    {
        var account = UserAccount.Name(owner) ?? $"'#{owner}'";
        return user == 0
            ? $"if that is the account that records, run this as {account}: sudo -u {account} supervision ...; otherwise give the file to the account that records"
            : $"as root, type: chown {UserAccount.Name(user) ?? user.ToString(CultureInfo.InvariantCulture)} {Quoted(path)}";
    }

    private static string Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it does not exist",
        UnauthorizedAccessException => "permission denied, or it is a folder",
        _ => exception.Message,
    };

    private static string Quoted(string path) => path.All(character => char.IsLetterOrDigit(character) || character is '/' or '.' or '-' or '_') ? path : $"'{path}'";
}

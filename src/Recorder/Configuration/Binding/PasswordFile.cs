using System.Globalization;
using System.Text;

using Supervision.Media.Net;
using Supervision.Media.Posix;
using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Reads a password file, and refuses one that others can read.</summary>
internal static class PasswordFile
{
    private const int MaxBytes = 256;
    private const UnixFileMode Foreign = (UnixFileMode)0b000_111_111;

    /// <summary>The password without its line end; or what is wrong with the file, which is never its contents.</summary>
    internal static (Secret? Password, Message? Problem) Read(string path)
    {
        try
        {
            return Contents(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, PasswordTexts.Unreadable.With(path, Reason(exception)));
        }
        catch (DecoderFallbackException)
        {
            return (null, PasswordTexts.NotUtf8.With(path));
        }
    }

    private static (Secret?, Message?) Contents(string path)
    {
        // Asked before opening: opening a pipe would wait.
        if (FileStatus.Of(path) is { IsRegular: false })
        {
            return (null, PasswordTexts.NotRegular.With(path));
        }

        using var handle = File.OpenHandle(path);
        if ((File.GetUnixFileMode(handle) & Foreign) != UnixFileMode.None)
        {
            return (null, PasswordTexts.Open.With(path, Quoted(path)));
        }

        var owner = FileStatus.Of(handle).Owner;
        if (!IsTrusted(owner, FileStatus.CurrentUser))
        {
            return (null, OfAnother(path, owner, FileStatus.CurrentUser));
        }

        Span<byte> bytes = stackalloc byte[MaxBytes + 1];
        var length = RandomAccess.Read(handle, bytes, 0);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes[..length]).TrimEnd('\n', '\r');
        return text switch
        {
            "" => (null, PasswordTexts.Empty.With(path)),
            _ when length > MaxBytes => (null, PasswordTexts.TooLarge.With(path, MaxBytes)),
            _ when text.Any(char.IsControl) => (null, PasswordTexts.ManyLines.With(path)),
            _ => (new Secret(text), null),
        };
    }

    /// <summary>The recorder's own account and root could change the password anyway.</summary>
    internal static bool IsTrusted(uint owner, uint user) => owner == user || owner == 0;

    /// <summary>Root most likely looks at the site of the account that records: a file given to root is one that this account cannot read.</summary>
    internal static Message OfAnother(string path, uint owner, uint user)
    {
        var account = UserAccount.Name(owner) ?? $"'#{owner}'";
        return user == 0
            ? PasswordTexts.ForeignToRoot.With(path, account, ProgramFile.Path)
            : PasswordTexts.Foreign.With(path, account, UserAccount.Name(user) ?? user.ToString(CultureInfo.InvariantCulture), Quoted(path));
    }

    private static Message Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => PasswordTexts.Absent,
        UnauthorizedAccessException => PasswordTexts.Denied,
        _ => PasswordTexts.SystemWords.With(exception.Message),
    };

    private static string Quoted(string path) => path.All(character => char.IsLetterOrDigit(character) || character is '/' or '.' or '-' or '_') ? path : $"'{path}'";
}

using System.Globalization;

using Supervision.Media.Posix;

namespace Supervision.Recorder.Cli;

/// <summary>The name under which a person logged in to this machine, which changing to another account does not change.</summary>
internal static class LoginName
{
    private const string LoginId = "/proc/self/loginuid";

    /// <summary>The kernel's word for nobody.</summary>
    private const uint Unset = uint.MaxValue;

    internal static string Current()
    {
        try
        {
            return uint.TryParse(File.ReadAllText(LoginId).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id != Unset && UserAccount.Name(id) is { } name
                ? name
                : Environment.UserName;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Environment.UserName;
        }
    }
}

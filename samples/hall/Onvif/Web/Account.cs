namespace Supervision.HallOnvif.Web;

/// <summary>Who may log in; the hall has one account. Its text never shows the password.</summary>
internal sealed class Account(string user, string password)
{
    internal string User { get; } = user;

    internal string Password { get; } = password;
}

using Supervision.Media.Net;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>User and password of a camera: both or none.</summary>
internal static class Credentials
{
    private const int MaxUserLength = 64;

    internal static (string? User, string? File, Secret? Password) Bind(Section section, string folder)
    {
        var user = section.TakeScalar("user");
        var file = section.TakeScalar("password_file");
        if (user is not null && file is null)
        {
            section.Findings.Error(user, CameraTexts.NoPasswordFile.With(section.Path("user")));
        }
        else if (user is null && file is not null)
        {
            section.Findings.Error(file, CameraTexts.NoUser.With(section.Path("password_file")));
        }

        if (user is not null && (user.Text.Length is 0 or > MaxUserLength || user.Text.Any(character => char.IsControl(character) || character is ':' or '"')))
        {
            section.Unusable("user", user, CameraTexts.User.With(MaxUserLength));
        }

        if (file is null)
        {
            return (user?.Text, null, null);
        }

        var path = Path.GetFullPath(file.Text, folder);
        var (password, problem) = PasswordFile.Read(path);
        if (problem is not null)
        {
            section.Findings.Error(file, problem);
        }

        return (user?.Text, path, password);
    }
}

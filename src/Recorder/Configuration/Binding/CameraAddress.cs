using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>The address of a camera. Messages never repeat it, because a password may be hidden in it.</summary>
internal static class CameraAddress
{
    private const string Form = "write rtsp://host[:port]/path";
    private const string Separate = "write user and password apart, by 'user' and 'password_file'";

    private static readonly Uri None = new("rtsp://invalid.invalid/");
    private static readonly string[] PasswordWords = ["password=", "passwd=", "pass=", "pwd="];

    internal static Uri Bind(Section section)
    {
        if (section.RequireScalar("address", "rtsp://192.168.1.64/stream1") is not { } scalar)
        {
            return None;
        }

        var (problem, remedy) = Problem(scalar);
        if (problem is null)
        {
            return new Uri(scalar.Text);
        }

        section.Findings.Error(scalar, $"'{section.Path("address")}' {problem}", remedy);
        return None;
    }

    private static (string? Problem, string Remedy) Problem(YamlScalar scalar)
    {
        if (!Uri.TryCreate(scalar.Text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || scalar.Text.Any(IsBad))
        {
            return scalar.Text.Contains('@') ? ("is not an address, and holds an '@'", $"{Form}; {Separate}") : ("is not an address", Form);
        }

        if (uri.UserInfo.Length > 0)
        {
            return ("holds a user or password", $"{Form}; {Separate}");
        }

        if (uri.Scheme != "rtsp")
        {
            return ($"begins with {Findings.Shown(uri.Scheme)}:, which is not recorded", Form);
        }

        return Array.Exists(PasswordWords, word => scalar.Text.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? ("seems to hold a password", Separate)
            : uri.Fragment.Length > 0 ? ("has a '#' part, which RTSP does not know", Form) : (null, "");
    }

    private static bool IsBad(char character) => character <= ' ' || character == '\x7f';
}

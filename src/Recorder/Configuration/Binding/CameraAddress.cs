using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>The address of a camera. Messages never repeat it, because a password may be hidden in it.</summary>
internal static class CameraAddress
{
    private static readonly Uri None = new("rtsp://invalid.invalid/");
    private static readonly string[] PasswordWords = ["password=", "passwd=", "pass=", "pwd="];
    private static readonly Message Form = CameraTexts.AddressForm.With("rtsp://host[:port]/path");

    internal static Uri Bind(Section section)
    {
        if (section.RequireScalar("address", "rtsp://192.168.1.64/stream1") is not { } scalar)
        {
            return None;
        }

        if (Problem(scalar.Text, section.Path("address")) is not { } problem)
        {
            return new Uri(scalar.Text);
        }

        section.Findings.Error(scalar, problem);
        return None;
    }

    private static Message? Problem(string text, string key)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || text.Any(IsBad))
        {
            return text.Contains('@') ? CameraTexts.AddressAt.With(key, Form, CameraTexts.AddressApart) : CameraTexts.AddressNone.With(key, Form);
        }

        if (uri.UserInfo.Length > 0)
        {
            return CameraTexts.AddressUser.With(key, Form, CameraTexts.AddressApart);
        }

        if (uri.Scheme != "rtsp")
        {
            return CameraTexts.AddressScheme.With(key, Findings.Shown(uri.Scheme), Form);
        }

        return Array.Exists(PasswordWords, word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? CameraTexts.AddressPassword.With(key, CameraTexts.AddressApart)
            : uri.Fragment.Length > 0 ? CameraTexts.AddressFragment.With(key, Form) : null;
    }

    private static bool IsBad(char character) => character <= ' ' || character == '\x7f';
}

using System.Text;

using Supervision.HallOnvif.Settings;

namespace Supervision.HallOnvif.State;

/// <summary>How long a camera's texts may be.</summary>
internal static class TextLimit
{
    private static readonly Encoding Bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>The text, cut where the camera cuts; null, which no plain text may be, where it refuses.</summary>
    internal static string? Apply(string? words, CameraSettings settings)
    {
        while (words is not null && (words.Length > settings.TextCharacters || Bytes.GetByteCount(words) > settings.TextBytes))
        {
            words = settings.CutsTexts ? words[..^1] : null;
        }

        return words;
    }
}

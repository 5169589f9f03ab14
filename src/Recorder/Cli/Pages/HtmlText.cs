using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Supervision.Recorder.Cli.Pages;

/// <summary>Text that comes from files, made harmless in a page.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal static string Of(string? text) => Encoder.Encode(text ?? "");
}

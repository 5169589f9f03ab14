using System.Text;

namespace Supervision.Recorder.Cli.Pages;

/// <summary>The style sheets of pages that stand alone: what all share (<c>page.css</c>), then a page's own.</summary>
internal static class PageStyle
{
    /// <param name="name">Of the page's own sheet.</param>
    internal static string Of(string name) => Read("page.css") + Read(name);

    private static string Read(string name)
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} was not built into this program");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

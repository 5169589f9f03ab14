using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.CameraLabel;

/// <summary>One thing to change in a camera's texts.</summary>
/// <param name="Line">What is to stand there; null where a text is to go.</param>
/// <param name="Before">The text that is changed or goes; null where one is made.</param>
internal sealed record OsdStep(OsdLine? Line, Osd? Before)
{
    /// <summary>The camera has it already.</summary>
    internal bool IsDone => Line is not null && Before is not null && Line.IsSame(Before);

    /// <summary>For people.</summary>
    public override string ToString() => (Line, Before) switch
    {
        (null, { } old) => $"remove {Name(old)}",
        ({ } line, null) => $"draw {line}",
        _ when IsDone => $"keep {Line}",
        _ => $"draw {Line} in place of {Name(Before!)}",
    };

    private static string Name(Osd osd) => osd.Text is null ? "a picture" : osd.Text.Kind is OsdTextKind.Plain ? $"'{osd.Text.Plain}'" : "its date and time";
}

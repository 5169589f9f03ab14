using Supervision.Overlay;
using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.CameraLabel;

/// <summary>The form in which a camera is to write date and time: one that can be read from the picture.</summary>
internal static class OsdClock
{
    internal const string Date = "yyyy-MM-dd";
    internal const string Time = "HH:mm:ss";

    private static readonly string[] Dates = [Date, "yyyy/MM/dd", "MM/dd/yyyy", "dd/MM/yyyy"];

    /// <summary>The text for a camera with these options.</summary>
    /// <exception cref="LabelException">It writes no time of 24 hours with seconds.</exception>
    internal static OsdText Of(OsdOptions options, int? size)
    {
        if (options.TextKinds.Count > 0 && !options.TextKinds.Contains(OsdTextKind.DateAndTime))
        {
            throw new LabelException("the camera does not draw date and time as one text; use label mode auto or pixels");
        }

        return new OsdText(OsdTextKind.DateAndTime, null, Choose(options.DateFormats, Dates), Choose(options.TimeFormats, [Time]), size);
    }

    /// <summary>A camera that does not list its forms is asked for the usual one.</summary>
    private static string Choose(IReadOnlyList<string> offered, string[] readable) => offered.Count == 0 ? readable[0] : readable.FirstOrDefault(offered.Contains)
        ?? throw new LabelException($"the camera writes date and time only as {string.Join(", ", offered)}; use label mode auto or pixels");
}

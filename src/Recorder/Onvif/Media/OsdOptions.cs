using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media;

/// <summary>What a camera can draw; null or empty where it does not say.</summary>
internal sealed record OsdOptions
{
    /// <summary>How many in all.</summary>
    internal int? MaxTotal { get; init; }

    internal int? MaxPlainTexts { get; init; }

    internal int? MaxDatesAndTimes { get; init; }

    internal IReadOnlyList<string> Positions { get; init; } = [];

    internal IReadOnlyList<OsdTextKind> TextKinds { get; init; } = [];

    internal NumberRange? FontSize { get; init; }

    internal IReadOnlyList<string> DateFormats { get; init; } = [];

    internal IReadOnlyList<string> TimeFormats { get; init; } = [];

    internal static OsdOptions Of(AnswerElement element)
    {
        var most = element.Child("MaximumNumberOfOSDs");
        var text = element.Child("TextOption");
        return new()
        {
            MaxTotal = most?.NumberAt("Total"),
            MaxPlainTexts = most?.NumberAt("PlainText"),
            MaxDatesAndTimes = most?.NumberAt("DateAndTime"),
            Positions = Texts(element, "PositionOption"),
            TextKinds = [.. Texts(text, "Type").Where(kind => Enum.GetNames<OsdTextKind>().Contains(kind)).Select(Enum.Parse<OsdTextKind>).Distinct()],
            FontSize = NumberRange.Of(text?.Child("FontSizeRange")),
            DateFormats = Texts(text, "DateFormat"),
            TimeFormats = Texts(text, "TimeFormat"),
        };
    }

    private static IReadOnlyList<string> Texts(AnswerElement? element, string name) => [.. element?.ChildrenNamed(name).Select(child => child.Value) ?? []];
}

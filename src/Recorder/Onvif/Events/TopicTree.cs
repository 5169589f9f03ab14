using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Events;

/// <summary>Reads the tree of topics that a camera can report.</summary>
internal static class TopicTree
{
    private const int Most = 1024;

    /// <summary>Paths of all topics, such as VideoSource/MotionAlarm.</summary>
    internal static IReadOnlyList<string> Read(AnswerElement set) => [.. set.Children.SelectMany(child => Paths(child, "")).Take(Most)];

    /// <summary>Depth is bounded by the reader of the answer.</summary>
    private static IEnumerable<string> Paths(AnswerElement element, string above)
    {
        var path = AnswerElement.Printable(above + element.Name);
        if (element.FlagAt("topic") == true)
        {
            yield return path;
        }

        foreach (var below in element.Children.Where(child => child.Name != "MessageDescription").SelectMany(child => Paths(child, path + "/")))
        {
            yield return below;
        }
    }
}

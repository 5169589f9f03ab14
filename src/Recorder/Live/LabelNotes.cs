using Supervision.Recorder.Cli;

namespace Supervision.Recorder.Live;

/// <summary>Why cameras are not labelled by a strip although they might be: a line each reason, with all cameras that it holds for.</summary>
internal static class LabelNotes
{
    /// <summary>The lines.</summary>
    /// <param name="cameras">Ids with reasons; an empty reason says nothing.</param>
    /// <param name="language">Whose words.</param>
    public static IEnumerable<string> Of(IEnumerable<(string Camera, string Reason)> cameras, Language language) => cameras
        .Where(camera => camera.Reason.Length > 0)
        .GroupBy(camera => camera.Reason, camera => camera.Camera, StringComparer.Ordinal)
        .Select(group => $"{string.Join(", ", group)}: {Translation.Of(group.Key, language)}");
}

using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.Provision;

/// <summary>What a camera draws into the picture of a source, and what it can draw.</summary>
internal sealed record PictureTexts(string Source, IReadOnlyList<Osd> Present, OsdOptions Options);

using Supervision.Media.Streams;
using Supervision.Overlay;
using Supervision.Overlay.Sight;

namespace Supervision.Recorder.CameraLabel;

/// <summary>Looks in the pictures at an address whether the camera draws its label there.</summary>
/// <param name="stream">Where it plays.</param>
/// <param name="lines">What is to be drawn.</param>
/// <param name="cancellation">Gives up.</param>
/// <exception cref="MediaSourceException">It cannot be opened, or shows no two key frames to judge by.</exception>
/// <exception cref="LabelException">Our face, by which is judged, is missing or lacks a character.</exception>
internal delegate Task<LabelReport> LabelLooker(Uri stream, IReadOnlyList<OsdLine> lines, CancellationToken cancellation);

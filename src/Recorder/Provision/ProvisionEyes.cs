using Supervision.Recorder.CameraLabel;
using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Provision;

/// <summary>How provisioning sees what a camera really sends and draws, whatever it tells.</summary>
/// <param name="Stream">Measures a stream.</param>
/// <param name="Label">Looks for the label in its pictures.</param>
internal sealed record ProvisionEyes(StreamMeasurer Stream, LabelLooker Label);

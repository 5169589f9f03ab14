using Supervision.Media.Streams;

namespace Supervision.Recorder.Probe;

/// <summary>Looks at the stream at an address for a while.</summary>
/// <exception cref="MediaSourceException">It cannot be opened.</exception>
internal delegate Task<StreamMeasure> StreamMeasurer(Uri stream, CancellationToken cancellation);

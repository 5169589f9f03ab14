using NodaTime;

namespace Supervision.Recorder.Live;

/// <summary>One camera's line in the live table, as text-free values.</summary>
internal sealed record LiveRow(
    string Camera,
    string Name,
    string State,
    string Format,
    double BitsPerSecond,
    double PicturesPerSecond,
    Instant? LastDurable,
    long LostPackets,
    long LeftOut,
    string Label,
    string LabelReason,
    string Message);

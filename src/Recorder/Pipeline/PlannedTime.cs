using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Cameras;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// Keeps a hole's cause in step with the schedule: what nobody asked for is planned, and from the moment at which it is asked for again it has the cause that keeps it from being recorded.
/// Looks again and again, so a clock that is stepped cannot hide a change.
/// </summary>
/// <param name="hours">When the camera is recorded.</param>
/// <param name="begun">UTC since when the recorder runs, and <paramref name="hours"/> holds.</param>
/// <param name="status">Tells why it is not.</param>
/// <param name="clock">Wall time.</param>
/// <param name="time">Monotonic time.</param>
internal sealed class PlannedTime(RecordingHours hours, Instant begun, CameraStatus status, IClock clock, TimeProvider time)
{
    /// <summary>So often a hole is looked at.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private static readonly long Margin = RecordingHours.Margin.ToInt64Nanoseconds();
    private static readonly Duration SmallestStep = Duration.FromSeconds(2);

    private (Instant Wall, long Ticks)? _looked;
    private GapCause _trouble = GapCause.CameraOff;

    /// <summary>How long to wait before the next look; null where there is nothing more to see: without a schedule only what one before it left is looked at.</summary>
    public TimeSpan? Wait => hours.Schedule.IsAlways && _looked is not null ? null
        : _looked is { } looked && time.GetElapsedTime(looked.Ticks) is var passed && passed < Period ? Period - passed
        : TimeSpan.Zero;

    /// <summary>Something went wrong while nothing was asked for: if it still does when something is, that is the cause.</summary>
    public void Note(GapCause trouble) => _trouble = trouble;

    /// <summary>What becomes of a hole now.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="cause">Its cause.</param>
    /// <returns>From when on it has which other cause; null where it stays as it is.</returns>
    public (Instant From, Discontinuity Why)? Look(Instant start, GapCause cause)
    {
        var (now, before) = (clock.GetCurrentInstant(), _looked);
        _looked = (now, time.GetTimestamp());
        var from = Instant.Max(Instant.Max(start, begun), before?.Wall ?? start);
        return cause is GapCause.Planned ? AskedAgain(from, now + Duration.Epsilon, before is { } looked && IsStep(looked, now))
            : now > from ? Planned(start, from, now)
            : null;
    }

    /// <summary>The words for what was planned.</summary>
    public static Discontinuity Why(RecordingHours hours) => new(GapCause.Planned, $"the schedule does not ask for it: {hours.Schedule.Text}");

    private (Instant From, Discontinuity Why)? AskedAgain(Instant from, Instant now, bool isStep) =>
        hours.Parts(Ns(from), Ns(now)).Select(part => (long?)part.Start).Min() is { } asked ? (UtcTime.FromNanoseconds(asked), asked == Ns(begun) ? Started : isStep ? Stepped : Trouble) : null;

    private (Instant From, Discontinuity Why)? Planned(Instant start, Instant from, Instant now)
    {
        if (hours.Records(now))
        {
            return null;
        }

        var end = UtcTime.FromNanoseconds(hours.Parts(Ns(from), Ns(now), Margin).Select(part => part.End).DefaultIfEmpty(Ns(from)).Max());
        return (end > start ? end : now, Why(hours));
    }

    // Another schedule holds from this start on, and the first picture is still to come.
    private static Discontinuity Started { get; } = new(GapCause.RecorderStopped, "the recorder had just been started");

    private static Discontinuity Stepped { get; } = new(GapCause.ClockStep, "the clock was set over the time that the schedule asks for");

    private Discontinuity Trouble => status.Message is { Length: > 0 } message
        ? new Discontinuity(_trouble, message)
        : new Discontinuity(GapCause.CameraOff, "the camera gave no key frame when the schedule asked for it");

    private bool IsStep((Instant Wall, long Ticks) looked, Instant now) => now - looked.Wall - Duration.FromTimeSpan(time.GetElapsedTime(looked.Ticks)) > SmallestStep;

    private static long Ns(Instant moment) => UtcTime.ToNanoseconds(moment);
}

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Calendar;
using Supervision.SampleArchive.Recording;

namespace Supervision.SampleArchive;

/// <summary>What is recorded, what is missing and what is planted: all that can be said before anything is written.</summary>
internal sealed class SamplePlan
{
    private static readonly string[] Labels = ["pixels", "camera", "none"];
    private readonly List<Interruption> _interruptions = [];
    private readonly List<PlantedFault> _faults = [];
    private readonly List<PlantedFact> _facts = [];
    private readonly SampleRequest _request;
    private readonly SampleDays _days;

    internal SamplePlan(SampleRequest request)
    {
        _request = request;
        _days = new SampleDays(request);
        Oldest = RetentionTerm.Default.Floor(BuiltInCalendar.Instance, request.AsOf).Oldest;
        Ceiling = RetentionTerm.Default.Ceiling(BuiltInCalendar.Instance, request.AsOf);
        Cameras = [.. Enumerable.Range(1, request.Cameras).Select(number => new SampleCamera(number, Labels[number % Labels.Length], Commissioned(number)))];
        Excuse();
        Break();
        Restart = _days.At(_days.Day(0.55), 13, 20);
        Unsynchronised = new Interval(_days.At(_days.Day(0.7), 2, 0), _days.At(_days.Day(0.7), 8, 0));
        State("unsynchronised-clock", null, Unsynchronised.Start, Unsynchronised.End, "the recorder's clock lost its time server");
        State("late-camera", Late.Id, Late.Commissioned, null, "it records since this day only");
    }

    internal LocalDate Oldest { get; }

    internal LocalDate Ceiling { get; }

    internal IReadOnlyList<SampleCamera> Cameras { get; }

    /// <summary>When the recorder is stopped in order and started again a moment later.</summary>
    internal Instant Restart { get; }

    /// <summary>When the recorder's clock is not synchronised.</summary>
    internal Interval Unsynchronised { get; }

    internal IReadOnlyList<Interruption> Interruptions => _interruptions;

    /// <summary>Faults that lie in the record itself.</summary>
    internal IReadOnlyList<PlantedFault> Faults => _faults;

    internal IReadOnlyList<PlantedFact> Facts => _facts;

    internal SampleDays Days => _days;

    private SampleCamera Late => Cameras[^1];

    internal void State(string fact, string? camera, Instant start, Instant? end, string detail) => _facts.Add(new PlantedFact(fact, camera, start, end, detail));

    // The last camera was put up late, where there are others.
    private Instant Commissioned(int number) =>
        number > 1 && number == _request.Cameras ? _days.At(_days.Day(0.6), 10, 30) : _days.Begin + Duration.FromHours(number == 1 ? 0 : 9);

    /// <summary>What the default rule excuses, spread over the time before the faults: together on one day they might be too much.</summary>
    private void Excuse()
    {
        for (var day = _days.First.PlusDays(2); day.PlusDays(1) < _days.Day(0.8); day = day.PlusDays(5))
        {
            Excuse(Cameras[0], day, 11, 180, GapCause.Network, "packets were lost");
            Excuse(Cameras[^1], day.PlusDays(1), 17, 540, GapCause.CameraOff, "no answer");
        }

        Excuse(Cameras[0], _days.Day(0.9), 9, 20, GapCause.CameraChange, "the camera changed its stream");
    }

    private void Excuse(SampleCamera camera, LocalDate day, int hour, int seconds, GapCause cause, string detail)
    {
        var start = _days.At(day, hour, 5);
        if (day < _request.AsOf && start > camera.Commissioned)
        {
            Interrupt(camera, start, seconds, cause, detail);
            State("allowed-gap", camera.Id, start, start + Duration.FromSeconds(seconds), $"{cause.Name()}: {detail}");
        }
    }

    /// <summary>What no rule excuses: within the floor, and once before it, where nobody asks any more.</summary>
    private void Break()
    {
        Plant(Fault.Hole, Cameras[0], 0.82, 15, 37, null, string.Empty);
        Plant(Fault.LongGap, Cameras[^1], 0.86, 14, 3600, GapCause.CameraOff, "no answer");
        Plant(Fault.DiskGap, Cameras[0], 0.94, 16, 45, GapCause.Disk, "the disk was too slow");
        if (_request.Planted.Contains(Fault.Hole) && _days.First.PlusDays(1) < Ceiling)
        {
            Interrupt(Cameras[0], _days.At(_days.First.PlusDays(1), 3, 0), 600, null, string.Empty);
        }
    }

    private void Plant(Fault fault, SampleCamera camera, double place, int hour, int seconds, GapCause? cause, string detail)
    {
        if (!_request.Planted.Contains(fault))
        {
            return;
        }

        var day = _days.Day(place);
        Interrupt(camera, _days.At(day, hour, 12), seconds, cause, detail);
        _faults.Add(new PlantedFault(fault.Name(), camera.Id, day, null, cause?.Name(), seconds, "names"));
    }

    private void Interrupt(SampleCamera camera, Instant start, int seconds, GapCause? cause, string detail) =>
        _interruptions.Add(new Interruption(camera.Id, start, start + Duration.FromSeconds(seconds), cause, detail));
}

using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;

namespace Supervision.Recorder.Sound;

/// <summary>Notes each sound's levels minute by minute, and raises what is wrong with them in opening hours.</summary>
/// <param name="sounds">All sounds, each with what was measured of it.</param>
/// <param name="hours">When the hall is open.</param>
/// <param name="notes">Makes minutes and events durable.</param>
/// <param name="clock">Minutes are those of the wall clock.</param>
/// <param name="time">For the interval.</param>
/// <param name="logger">For the alarms.</param>
internal sealed partial class SoundWatch(
    IReadOnlyList<(SoundStatus Status, LevelMinutes Levels)> sounds, OpeningHours hours, SoundNotes notes, IClock clock, TimeProvider time, ILogger logger)
{
    /// <summary>From one look to the next.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly List<FaultCount> _counts = [.. sounds.Select(_ => new FaultCount())];
    private Instant? _minute;
    private bool _isWhole;

    /// <summary>Looks until cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            do
            {
                await LookAsync();
            }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.Stopped(logger);
        }
    }

    /// <summary>Looks once: a minute that is over is noted and judged.</summary>
    public async Task LookAsync()
    {
        var now = Floor(clock.GetCurrentInstant());
        if (_minute is { } over && now != over)
        {
            var minutes = sounds.Select(sound => sound.Levels.Take(over)).ToList();
            // Of the first minute only a part was heard, and of one in which the clock was set nobody knows.
            var isWhole = _isWhole && now - over == Duration.FromMinutes(1);
            await notes.AddMinutesAsync(minutes);
            for (var index = 0; index < sounds.Count; index++)
            {
                await JudgeAsync(index, minutes[index], isWhole);
            }

            _isWhole = true;
        }

        _minute = now;
    }

    private static Instant Floor(Instant moment) => Instant.FromUnixTimeSeconds(moment.ToUnixTimeSeconds() / 60 * 60);

    private async Task JudgeAsync(int index, SoundMinute minute, bool isWhole)
    {
        var isOpen = hours.IsOpen(minute.Start);
        var faults = isOpen && isWhole ? SoundRule.Judge(minute) : [];
        var counts = _counts[index];
        foreach (var fault in Enum.GetValues<SoundFault>())
        {
            switch (counts.Count(fault, faults.Contains(fault), mayEnd: isWhole || !isOpen))
            {
                case true:
                    var start = minute.Start - Duration.FromMinutes(SoundRule.Minutes(fault) - 1);
                    Log.Raised(logger, minute.Source.Id, fault.Name(), SoundRule.Describe(fault, minute));
                    await notes.BeginAsync(minute.Source, fault, start, SoundRule.Describe(fault, minute));
                    break;
                case false:
                    Log.Cleared(logger, minute.Source.Id, fault.Name());
                    await notes.EndAsync(minute.Source, fault, minute.Start);
                    break;
                default:
                    break;
            }
        }

        sounds[index].Status.SetMinute(minute, counts.Raised);
    }

    private static partial class Log
    {
        [LoggerMessage(1290, LogLevel.Critical, "ALARM sound {Source}: {Fault}: {Detail}")]
        public static partial void Raised(ILogger logger, string source, string fault, string detail);

        [LoggerMessage(1291, LogLevel.Warning, "sound {Source}: no longer {Fault}, or the hall closed; alarm over")]
        public static partial void Cleared(ILogger logger, string source, string fault);

        [LoggerMessage(1292, LogLevel.Debug, "sound watch stopped")]
        public static partial void Stopped(ILogger logger);
    }
}

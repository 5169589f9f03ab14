using Supervision.HallOnvif.Settings;

namespace Supervision.HallOnvif.State;

/// <summary>A dome's motor: turns at a speed until it is stopped or its time is over; goes to positions at once. Ranges are crossed in two seconds at full speed.</summary>
internal sealed class Dome
{
    internal const int MaxPresets = 8;
    internal static readonly TimeSpan LongestMove = TimeSpan.FromSeconds(60);

    private readonly TimeProvider _time;
    private DomePosition _from;
    private DomePosition _speed;
    private long _since;
    private TimeSpan _limit;
    private int _named;

    internal Dome(TimeProvider time, IReadOnlyList<PresetSettings> presets)
    {
        _time = time;
        foreach (var preset in presets)
        {
            Presets[$"preset{++_named}"] = (preset.Name, new DomePosition(preset.Pan, preset.Tilt, preset.Zoom));
        }
    }

    internal Dictionary<string, (string Name, DomePosition Position)> Presets { get; } = [];

    internal DomePosition? Home { get; set; }

    internal bool IsMoving => _speed != default && _time.GetElapsedTime(_since) < _limit;

    internal DomePosition Position
    {
        get
        {
            var moved = _time.GetElapsedTime(_since);
            return _from.Plus(_speed, (moved < _limit ? moved : _limit).TotalSeconds);
        }
    }

    internal void Turn(DomePosition speed, TimeSpan limit)
    {
        (_from, _speed) = (Position, speed);
        (_since, _limit) = (_time.GetTimestamp(), limit < LongestMove ? limit : LongestMove);
    }

    internal void Go(DomePosition position) => (_from, _speed) = (position, default);

    internal void Stop() => Go(Position);

    /// <summary>Keeps the position; null where there is no room.</summary>
    internal string? Keep(string? token, string? name)
    {
        if (token is null && Presets.Count >= MaxPresets)
        {
            return null;
        }

        token ??= $"preset{++_named}";
        Presets[token] = (name ?? token, Position);
        return token;
    }
}

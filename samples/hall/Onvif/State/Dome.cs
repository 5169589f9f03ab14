namespace Supervision.HallOnvif.State;

/// <summary>A dome's motor: turns at a speed until it is stopped or its time is over; goes to positions at once. Ranges are crossed in two seconds at full speed.</summary>
internal sealed class Dome(TimeProvider time)
{
    internal const int MaxPresets = 8;
    internal static readonly TimeSpan LongestMove = TimeSpan.FromSeconds(60);

    private DomePosition _from;
    private DomePosition _speed;
    private long _since;
    private TimeSpan _limit;
    private int _named;

    internal Dictionary<string, (string Name, DomePosition Position)> Presets { get; } = [];

    internal DomePosition? Home { get; set; }

    internal bool IsMoving => _speed != default && time.GetElapsedTime(_since) < _limit;

    internal DomePosition Position
    {
        get
        {
            var moved = time.GetElapsedTime(_since);
            return _from.Plus(_speed, (moved < _limit ? moved : _limit).TotalSeconds);
        }
    }

    internal void Turn(DomePosition speed, TimeSpan limit)
    {
        (_from, _speed) = (Position, speed);
        (_since, _limit) = (time.GetTimestamp(), limit < LongestMove ? limit : LongestMove);
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

using Microsoft.Extensions.Logging;

using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Ptz;

namespace Supervision.Recorder.Ptz;

/// <summary>
/// Moves one dome for somebody. Every action is in the log, with who asked for it. A move ends by a Stop, and should the caller die, by the camera itself.
/// Each call throws <see cref="OnvifException"/> where it fails.
/// </summary>
internal sealed partial class DomeControl
{
    /// <summary>Speeds go from this, backwards, to this, where 1 is what the camera can.</summary>
    internal const double MaxSpeed = 1;

    /// <summary>No move takes longer.</summary>
    internal static readonly TimeSpan LongestMove = TimeSpan.FromSeconds(30);

    // The camera stops by itself that much after the Stop should have come.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(8);

    private readonly OnvifCamera _camera;
    private readonly OnvifPtz _ptz;
    private readonly string _profile;
    private readonly DomeActor _actor;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    private DomeControl(OnvifCamera camera, OnvifPtz ptz, string profile, DomeActor actor, TimeProvider time, ILogger logger) =>
        (_camera, _ptz, _profile, _actor, _time, _logger) = (camera, ptz, profile, actor, time, logger);

    /// <summary>Takes control of a camera that is connected; the caller keeps owning the connection.</summary>
    /// <param name="camera">The camera.</param>
    /// <param name="actor">Who moves which camera, for the log.</param>
    /// <param name="time">Measures moves.</param>
    /// <param name="logger">Takes the audit lines.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OnvifException">It cannot be moved: a fixed camera, or one whose profiles are not set up for it.</exception>
    internal static async Task<DomeControl> OfAsync(OnvifCamera camera, DomeActor actor, TimeProvider time, ILogger logger, CancellationToken cancellation)
    {
        if (camera.Ptz is not { } ptz)
        {
            throw new OnvifException(OnvifFailure.NotSupported, $"{camera.Address.Authority}: the camera cannot be moved: it has no PTZ service");
        }

        var profiles = camera.Media is null ? [] : await camera.Media.ProfilesAsync(cancellation);
        return profiles.FirstOrDefault(profile => profile.PtzConfiguration is not null) is { } movable
            ? new(camera, ptz, movable.Token, actor, time, logger)
            : throw new OnvifException(
                OnvifFailure.NotSupported, $"{camera.Address.Authority}: the camera cannot be moved: none of its media profiles has a PTZ configuration; add one in the camera");
    }

    internal Task<IReadOnlyList<PtzPreset>> PresetsAsync(CancellationToken cancellation) => _ptz.PresetsAsync(_profile, cancellation);

    internal Task<PtzStatus> StatusAsync(CancellationToken cancellation) => _ptz.StatusAsync(_profile, cancellation);

    /// <summary>Goes to a preset by its name, in any case, or its token.</summary>
    internal async Task<PtzPreset> GotoAsync(string nameOrToken, CancellationToken cancellation)
    {
        var preset = await FindAsync(nameOrToken, cancellation);
        await AuditedAsync($"goto {preset.Name} ({preset.Token})", () => _ptz.GotoPresetAsync(_profile, preset.Token, null, cancellation));
        return preset;
    }

    /// <summary>Keeps the present position as the preset of that name, in place of one that has it already, and looks whether the camera really keeps it.</summary>
    internal async Task<PtzPreset> SetAsync(string name, CancellationToken cancellation)
    {
        var before = Named(await PresetsAsync(cancellation), name);
        PtzPreset? kept = null;
        await AuditedAsync($"set {name}", async () =>
        {
            var token = await _ptz.SetPresetAsync(_profile, name, before?.Token, cancellation);
            kept = (await PresetsAsync(cancellation)).FirstOrDefault(preset => preset.Token == token)
                ?? throw Lied($"the camera says that it keeps the preset '{name}', and has it not; set it in the camera");
            if (kept.Name != name)
            {
                throw Lied($"the camera keeps the preset, but calls it '{kept.Name}' and not '{name}'; choose a shorter name, or one of Latin letters");
            }
        });
        return kept!;
    }

    /// <summary>Forgets a preset by its name, in any case, or its token, and looks whether the camera really forgets it.</summary>
    internal async Task<PtzPreset> RemoveAsync(string nameOrToken, CancellationToken cancellation)
    {
        var preset = await FindAsync(nameOrToken, cancellation);
        await AuditedAsync($"remove {preset.Name} ({preset.Token})", async () =>
        {
            await _ptz.RemovePresetAsync(_profile, preset.Token, cancellation);
            if ((await PresetsAsync(cancellation)).Any(left => left.Token == preset.Token))
            {
                throw Lied($"the camera says that it removed the preset '{preset.Name}', and still has it; remove it in the camera");
            }
        });
        return preset;
    }

    /// <summary>Makes the present position the home position.</summary>
    internal Task SetHomeAsync(CancellationToken cancellation) => AuditedAsync("set-home", () => _ptz.SetHomeAsync(_profile, cancellation));

    /// <summary>Goes to the home position.</summary>
    internal Task HomeAsync(CancellationToken cancellation) => AuditedAsync("home", () => _ptz.GotoHomeAsync(_profile, null, cancellation));

    /// <summary>Stops all movement.</summary>
    internal Task StopAsync(CancellationToken cancellation) => AuditedAsync("stop", () => _ptz.StopAsync(_profile, cancellation));

    /// <summary>Moves at a speed for a while, then stops, also where the caller gives up meanwhile.</summary>
    /// <param name="speed">By axis; cut to <see cref="MaxSpeed"/>.</param>
    /// <param name="length">How long; cut to <see cref="LongestMove"/>.</param>
    /// <param name="cancellation">Stops at once.</param>
    internal async Task MoveAsync(PtzVector speed, TimeSpan length, CancellationToken cancellation)
    {
        var (slow, time) = (new PtzVector(Limited(speed.Pan), Limited(speed.Tilt), Limited(speed.Zoom)), length < LongestMove ? length : LongestMove);
        await AuditedAsync(FormattableString.Invariant($"move pan {slow.Pan ?? 0:0.##} tilt {slow.Tilt ?? 0:0.##} zoom {slow.Zoom ?? 0:0.##} for {time.TotalSeconds:0.#} s"), async () =>
        {
            try
            {
                await _ptz.MoveAsync(_profile, slow, time + Margin, cancellation);
                await Task.Delay(time, _time, cancellation);
            }
            finally
            {
                // Also after an answer that got lost: the camera may have begun all the same.
                using var limit = new CancellationTokenSource(StopLimit, _time);
                await _ptz.StopAsync(_profile, limit.Token);
            }
        });
    }

    private static double? Limited(double? speed) => speed is { } wanted ? Math.Clamp(wanted, -MaxSpeed, MaxSpeed) : null;

    private static string Names(IReadOnlyList<PtzPreset> presets) =>
        presets.Count == 0 ? "none" : string.Join(", ", presets.Take(16).Select(preset => preset.Name.Length > 0 ? preset.Name : preset.Token));

    private static PtzPreset? Named(IReadOnlyList<PtzPreset> presets, string name) =>
        presets.FirstOrDefault(preset => preset.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private async Task<PtzPreset> FindAsync(string nameOrToken, CancellationToken cancellation)
    {
        var presets = await PresetsAsync(cancellation);
        return Named(presets, nameOrToken)
            ?? presets.FirstOrDefault(preset => preset.Token == nameOrToken)
            ?? throw new OnvifException(
                OnvifFailure.Refused, $"{_camera.Address.Authority}: the camera has no preset '{nameOrToken}'; it has: {Names(presets)}");
    }

    private OnvifException Lied(string what) => new(OnvifFailure.DeviceFailed, $"{_camera.Address.Authority}: {what}");

    private async Task AuditedAsync(string what, Func<Task> act)
    {
        try
        {
            await act();
            Log.Done(_logger, _actor.Who, _actor.Camera, what);
        }
        catch (Exception failure) when (failure is OnvifException or OperationCanceledException)
        {
            Log.Failed(_logger, _actor.Who, _actor.Camera, what, failure is OnvifException ? failure.Message : "given up");
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1420, LogLevel.Information, "ptz by {Who}: camera {Camera}: {What}")]
        public static partial void Done(ILogger logger, string who, string camera, string what);

        [LoggerMessage(1421, LogLevel.Warning, "ptz by {Who}: camera {Camera}: {What}: not done, {Message}")]
        public static partial void Failed(ILogger logger, string who, string camera, string what, string message);
    }
}

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Ptz;

/// <summary>Moves a dome. Each call names the profile by which it is moved, and throws <see cref="OnvifException"/> where it fails.</summary>
internal sealed class OnvifPtz(SoapClient client, Endpoint at)
{
    internal Task<IReadOnlyList<PtzNode>> NodesAsync(CancellationToken cancellation) => client.CallAsync(at, new GetNodes(), cancellation);

    internal Task<IReadOnlyList<PtzConfiguration>> ConfigurationsAsync(CancellationToken cancellation) => client.CallAsync(at, new GetConfigurations(), cancellation);

    /// <summary>Moves at a speed until <see cref="StopAsync"/>.</summary>
    /// <param name="profile">The profile's token.</param>
    /// <param name="velocity">Speed by axis.</param>
    /// <param name="atMost">The camera stops by itself after this, also when the recorder is gone; null is the camera's own limit.</param>
    /// <param name="cancellation">Gives up.</param>
    internal Task MoveAsync(string profile, PtzVector velocity, TimeSpan? atMost, CancellationToken cancellation) =>
        client.CallAsync(at, new ContinuousMove(profile, velocity, atMost), cancellation);

    internal Task MoveToAsync(string profile, PtzVector position, PtzVector? speed, CancellationToken cancellation) =>
        client.CallAsync(at, new AbsoluteMove(profile, position, speed), cancellation);

    internal Task MoveByAsync(string profile, PtzVector way, PtzVector? speed, CancellationToken cancellation) =>
        client.CallAsync(at, new RelativeMove(profile, way, speed), cancellation);

    internal Task StopAsync(string profile, CancellationToken cancellation) => client.CallAsync(at, new Stop(profile, PanTilt: true, Zoom: true), cancellation);

    internal Task<IReadOnlyList<PtzPreset>> PresetsAsync(string profile, CancellationToken cancellation) => client.CallAsync(at, new GetPresets(profile), cancellation);

    /// <summary>Keeps the present position.</summary>
    /// <param name="profile">The profile's token.</param>
    /// <param name="name">Its name; null leaves it.</param>
    /// <param name="replace">The preset to replace; null makes a new one.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The preset's token.</returns>
    internal Task<string> SetPresetAsync(string profile, string? name, string? replace, CancellationToken cancellation) =>
        client.CallAsync(at, new SetPreset(profile, name, replace), cancellation);

    internal Task RemovePresetAsync(string profile, string preset, CancellationToken cancellation) =>
        client.CallAsync(at, new RemovePreset(profile, preset), cancellation);

    internal Task GotoPresetAsync(string profile, string preset, PtzVector? speed, CancellationToken cancellation) =>
        client.CallAsync(at, new GotoPreset(profile, preset, speed), cancellation);

    internal Task GotoHomeAsync(string profile, PtzVector? speed, CancellationToken cancellation) =>
        client.CallAsync(at, new GotoHomePosition(profile, speed), cancellation);

    internal Task SetHomeAsync(string profile, CancellationToken cancellation) => client.CallAsync(at, new SetHomePosition(profile), cancellation);

    internal Task<PtzStatus> StatusAsync(string profile, CancellationToken cancellation) => client.CallAsync(at, new GetStatus(profile), cancellation);
}

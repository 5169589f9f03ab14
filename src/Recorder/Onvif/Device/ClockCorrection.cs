using NodaTime;

namespace Supervision.Recorder.Onvif.Device;

/// <summary>
/// Puts a camera's clock right: a time server and Beijing time; where the camera does not take a time server, the time itself. What became of it is read back
/// and measured again, because a yes is not believed.
/// </summary>
/// <param name="Before">The clock before; null where the camera did not tell it.</param>
/// <param name="After">The clock afterwards; null where the camera did not tell it.</param>
/// <param name="ByNtp">The camera says that it follows the wanted server.</param>
/// <param name="Refused">What the camera refused, one sentence each; empty where it took all.</param>
internal sealed record ClockCorrection(ClockReading? Before, ClockReading? After, bool ByNtp, IReadOnlyList<string> Refused)
{
    /// <summary>The camera's zone is Beijing time, without daylight saving.</summary>
    internal bool IsBeijing => After is { Settings: { TimeZone: DeviceDateTime.Beijing, DaylightSaving: false } };

    /// <summary>Corrects the clock of a camera.</summary>
    /// <param name="device">The camera's device service.</param>
    /// <param name="server">Name or address of the time server; null sets the time by hand.</param>
    /// <param name="clock">The right time, for a camera that takes no server.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OnvifException">The camera cannot be asked at all, or refuses the login.</exception>
    internal static async Task<ClockCorrection> ApplyAsync(OnvifDevice device, string? server, IClock clock, CancellationToken cancellation)
    {
        var refused = new List<string>();
        var before = await device.ClockAsync(cancellation);
        var follows = server is not null && await TryAsync(refused, async () =>
        {
            await device.SetNtpAsync(new NtpSetting(FromDhcp: false, [server]), cancellation);
            await device.SetClockAsync(byNtp: true, DeviceDateTime.Beijing, null, cancellation);
        });
        if (!follows)
        {
            await TryAsync(refused, () => device.SetClockAsync(byNtp: false, DeviceDateTime.Beijing, clock.GetCurrentInstant(), cancellation));
        }

        var after = await device.ClockAsync(cancellation);
        var byNtp = follows && after is { Settings.ByNtp: true } && (await device.NtpAsync(cancellation)).Servers.Contains(server);
        return new(before, after, byNtp, refused);
    }

    private static async Task<bool> TryAsync(List<string> refused, Func<Task> set)
    {
        try
        {
            await set();
            return true;
        }
        catch (OnvifException error) when (error.Failure is OnvifFailure.NotSupported or OnvifFailure.Refused or OnvifFailure.DeviceFailed)
        {
            refused.Add(error.Message);
            return false;
        }
    }
}

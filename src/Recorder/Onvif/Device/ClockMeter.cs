using NodaTime;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Device;

/// <summary>Compares a camera's clock with ours, without login first: tokens cannot be dated before the offset is known.</summary>
internal sealed class ClockMeter(SoapClient client, Endpoint device, IClock clock, TimeProvider time)
{
    /// <summary>Measures, and dates the tokens that follow by it.</summary>
    /// <returns>Null where the camera does not tell its time to everybody, or tells one that is none.</returns>
    /// <exception cref="OnvifException">The camera cannot be asked at all.</exception>
    internal Task<ClockReading?> MeasureUnsignedAsync(CancellationToken cancellation) =>
        MeasureAsync(() => client.CallUnsignedAsync(device, new GetSystemDateAndTime(), cancellation));

    /// <summary>Measures logged in.</summary>
    /// <returns>Null where the camera does not tell its time.</returns>
    /// <exception cref="OnvifException">The camera cannot be asked at all.</exception>
    internal Task<ClockReading?> MeasureAsync(CancellationToken cancellation) =>
        MeasureAsync(() => client.CallAsync(device, new GetSystemDateAndTime(), cancellation));

    private async Task<ClockReading?> MeasureAsync(Func<Task<DeviceDateTime>> ask)
    {
        var (asked, began) = (clock.GetCurrentInstant(), time.GetTimestamp());
        DeviceDateTime settings;
        try
        {
            settings = await ask();
        }
        catch (OnvifException error) when (error.Failure is OnvifFailure.NotAuthorized or OnvifFailure.NotSupported or OnvifFailure.Refused or OnvifFailure.DeviceFailed)
        {
            return null;
        }

        if (settings.Utc is not { } told)
        {
            return null;
        }

        var reading = ClockReading.Of(settings, told, asked, Duration.FromTimeSpan(time.GetElapsedTime(began)));
        client.ClockOffset = reading.Offset;
        return reading;
    }
}

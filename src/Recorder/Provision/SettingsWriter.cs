using NodaTime;

using Supervision.Overlay;
using Supervision.Recorder.CameraLabel;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Provision;

/// <summary>Asks a camera for what a plan says, and for nothing else. Each refusal is kept by its name, and the rest is asked for all the same.</summary>
internal sealed class SettingsWriter(OnvifCamera camera, CameraSettings settings, ProvisionPlan plan, CameraStandard standard, IClock clock)
{
    private static readonly Duration HalfSecond = Duration.FromMilliseconds(500);

    private readonly Dictionary<CameraItem, string> _refusals = [];

    /// <summary>Writes.</summary>
    /// <returns>What the camera refused, with its sentence.</returns>
    internal async Task<IReadOnlyDictionary<CameraItem, string>> WriteAsync(CancellationToken cancellation)
    {
        await EncoderAsync(cancellation);
        if (IsPlanned(CameraItem.Sound))
        {
            await TryAsync(
                () => camera.Media!.AddSoundAsync(settings.Profile.Token, settings.SoundSource.Value!.Token, settings.SoundEncoder.Value!.Token, cancellation), CameraItem.Sound);
        }

        await ClockAsync(cancellation);
        if (IsPlanned(CameraItem.Texts))
        {
            await TryAsync(() => TextsAsync(cancellation), CameraItem.Texts);
        }

        return _refusals;
    }

    private bool IsPlanned(CameraItem item) => plan.Items.Any(one => one.Item == item && one.IsPlanned);

    /// <summary>All settings at once; where the camera refuses that, one by one, so that what it refuses has a name.</summary>
    private async Task EncoderAsync(CancellationToken cancellation)
    {
        var (now, wanted) = (plan.Encoder.Now, plan.Encoder.Wanted);
        CameraItem[] items = [.. plan.Encoder.Items.Where(item => item.IsPlanned).Select(item => item.Item)];
        if (items.Length == 0 || now == wanted || await TryAsync(() => camera.Media!.SetVideoEncoderAsync(wanted, cancellation), items) || items.Length == 1)
        {
            return;
        }

        var whole = _refusals[items[0]];
        foreach (var item in items)
        {
            _refusals.Remove(item);
        }

        foreach (var item in items)
        {
            var next = EncoderPlan.With(now, item, wanted);
            if (_refusals.ContainsKey(CameraItem.Codec))
            {
                _refusals[item] = whole; // The other values are for the codec that it refuses.
            }
            else if (next != now && await TryAsync(() => camera.Media!.SetVideoEncoderAsync(next, cancellation), item))
            {
                now = next;
            }
        }
    }

    /// <summary>The time by hand where it is wrong, then the time server: so the clock is right at once, and without the server too.</summary>
    private async Task ClockAsync(CancellationToken cancellation)
    {
        var ntpPlanned = IsPlanned(CameraItem.Ntp);
        var takesNtp = standard.Ntp is not null && settings.Ntp.Value is not null
            && (!ntpPlanned || await TryAsync(() => camera.Device.SetNtpAsync(ProvisionPlan.WantedNtp(standard.Ntp), cancellation), CameraItem.Ntp));
        CameraItem[] wrong = [.. new[] { CameraItem.TimeZone, CameraItem.Clock }.Where(IsPlanned)];
        if (wrong.Length > 0)
        {
            await TryAsync(() => camera.Device.SetClockAsync(byNtp: false, CameraStandard.TimeZone, clock.GetCurrentInstant() + HalfSecond, cancellation), wrong);
        }

        if (takesNtp && (ntpPlanned || wrong.Length > 0))
        {
            await TryAsync(() => camera.Device.SetClockAsync(byNtp: true, CameraStandard.TimeZone, utc: null, cancellation), CameraItem.Ntp);
        }
    }

    private async Task TextsAsync(CancellationToken cancellation)
    {
        var outcome = await new OsdWriter(camera.Media!, settings.Profile.VideoSourceConfiguration!, standard.Label!).ApplyAsync(cancellation);
        if (outcome.IsRefused)
        {
            _refusals[CameraItem.Texts] = outcome.Complaints[0];
        }
    }

    private async Task<bool> TryAsync(Func<Task> ask, params CameraItem[] items)
    {
        try
        {
            await ask();
            return true;
        }
        catch (OnvifException error) when (error.Failure is OnvifFailure.BadAnswer)
        {
            return true; // It did not say no: what it did is read back.
        }
        catch (Exception error) when (error is OnvifException or LabelException)
        {
            foreach (var item in items)
            {
                _refusals[item] = error.Message;
            }

            return false;
        }
    }
}

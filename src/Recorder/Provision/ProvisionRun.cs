using NodaTime;

using Supervision.Media.Streams;
using Supervision.Overlay.Sight;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Provision;

/// <summary>One camera on its way to the hall's standard: read, planned, and, where wanted, set and read again. Owns the camera's connections.</summary>
internal sealed class ProvisionRun : IDisposable
{
    /// <summary>A camera that was set starts its encoder anew: its stream breaks off, or is the old one for a while. What still differs then is said of it.</summary>
    private const int Attempts = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly OnvifCamera _camera;
    private readonly CameraStandard _standard;
    private readonly SettingsReader _reader;
    private readonly ProvisionEyes _eyes;
    private readonly IClock _clock;
    private readonly TimeProvider _time;
    private CameraSettings _settings = null!;
    private ProvisionPlan _plan = null!;

    private ProvisionRun(OnvifCamera camera, CameraStandard standard, RecordedProfile recorded, ProvisionEyes eyes, IClock clock, TimeProvider time)
    {
        (_camera, _standard, _eyes, _clock, _time) = (camera, standard, eyes, clock, time);
        _reader = new SettingsReader(camera, standard, recorded);
    }

    internal OnvifCamera Camera => _camera;

    /// <summary>Name of the profile that is looked at.</summary>
    internal string Profile => _settings.Profile.Name;

    /// <summary>What is, and what shall be.</summary>
    internal IReadOnlyList<ProvisionRow> Planned => ProvisionRow.Of(_plan);

    /// <summary>Something is to be asked of the camera.</summary>
    internal bool HasWork => _plan.Items.Any(item => item.IsPlanned);

    /// <summary>What the stream showed last; null where it did not play.</summary>
    internal StreamMeasure? Measure { get; private set; }

    /// <summary>Reads a camera and plans.</summary>
    /// <param name="camera">The camera; the run owns it from now on.</param>
    /// <param name="standard">What is wanted.</param>
    /// <param name="recorded">The stream that is recorded.</param>
    /// <param name="eyes">Look at what it really sends.</param>
    /// <param name="clock">The right time.</param>
    /// <param name="time">Measures pauses.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OnvifException">The camera does not tell its profiles.</exception>
    /// <exception cref="MediaSourceException">It has none that can be recorded, or none of the wanted name.</exception>
    internal static async Task<ProvisionRun> PlanAsync(
        OnvifCamera camera, CameraStandard standard, RecordedProfile recorded, ProvisionEyes eyes, IClock clock, TimeProvider time, CancellationToken cancellation)
    {
        var run = new ProvisionRun(camera, standard, recorded, eyes, clock, time);
        try
        {
            (run._settings, run._plan) = await run.LookAsync(attempts: 1, cancellation);
            return run;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>Asks the camera for what is planned, reads everything back, looks at the stream again, and says what became of each thing. Without work it asks for nothing.</summary>
    /// <exception cref="OnvifException">The camera does not tell its profiles any more.</exception>
    internal async Task<IReadOnlyList<ProvisionRow>> ApplyAsync(CancellationToken cancellation)
    {
        if (!HasWork)
        {
            return Planned;
        }

        var before = _plan;
        var refusals = await new SettingsWriter(_camera, _settings, before, _standard, _clock).WriteAsync(cancellation);
        (_settings, _plan) = await LookAsync(Attempts, cancellation);
        return ProvisionRow.Of(before, refusals, _plan);
    }

    /// <inheritdoc/>
    public void Dispose() => _camera.Dispose();

    private async Task<(CameraSettings Settings, ProvisionPlan Plan)> LookAsync(int attempts, CancellationToken cancellation)
    {
        var settings = await _reader.ReadAsync(cancellation);
        for (var attempt = 1; ; attempt++)
        {
            (Measure, var trouble) = settings.Stream.Value is { } stream ? await MeasureAsync(stream, cancellation) : (null, settings.Stream.Trouble);
            var label = await LabelAsync(settings, cancellation);
            var plan = ProvisionPlan.Of(settings, _standard, Measure, trouble, label);
            // Whoever looks for the label looks again himself.
            if (attempt >= attempts || (Measure is { Interruption: null } && label.Trouble is null && plan.Differences.All(one => one.Item is CameraItem.Texts)))
            {
                return (settings, plan);
            }

            await Task.Delay(Pause, _time, cancellation);
        }
    }

    private async Task<(StreamMeasure? Measure, string? Trouble)> MeasureAsync(Uri stream, CancellationToken cancellation)
    {
        try
        {
            return (await _eyes.Stream(stream, cancellation), null);
        }
        catch (MediaSourceException error)
        {
            return (null, error.Message);
        }
    }
    /// <summary>What the pictures show, where the camera's settings say that it draws the whole label and its stream plays; else there is nothing to look for.</summary>
    private Task<Answer<LabelReport>> LabelAsync(CameraSettings settings, CancellationToken cancellation) =>
        settings.Texts.Value is { } steps && steps.All(step => step.IsDone) && settings.Stream.Value is { } stream && Measure?.Picture is not null
            ? Answer<LabelReport>.ToAsync(async () => await _eyes.Label(stream, [.. steps.Select(step => step.Line!)], cancellation))
            : Task.FromResult(default(Answer<LabelReport>));
}

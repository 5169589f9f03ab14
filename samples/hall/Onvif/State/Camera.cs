using Supervision.HallOnvif.Settings;

namespace Supervision.HallOnvif.State;

/// <summary>A camera's state, which its services tell and change. Whoever looks at it holds <see cref="Gate"/>.</summary>
internal sealed class Camera
{
    internal Camera(CameraSettings settings, string rtsp, TimeProvider time)
    {
        (Settings, Rtsp, Time) = (settings, rtsp, time);
        Clock = new CameraClock(time, TimeSpan.FromSeconds(settings.ClockAheadSeconds));
        Encoders = [.. settings.Streams.Select(PictureEncoder.Of)];
        Sound = settings.Sound is { } codec ? SoundEncoder.Of(codec) : null;
        WithSound = [.. settings.Streams.Select(_ => settings.SoundOn && Sound is not null)];
        Dome = settings.Ptz ? new Dome(time, settings.Presets) : null;
        Pulls = new PullPoints(time);
        Texts.AddRange(settings.Texts.Select(text => PictureText.Of($"text{++TextsMade}", text)));
        Real = Told;
    }

    /// <summary>Called when what is really sent and drawn has changed.</summary>
    internal Action? Shown { get; set; }

    internal Lock Gate { get; } = new();

    internal CameraSettings Settings { get; }

    /// <summary>The hall's RTSP server, without path.</summary>
    internal string Rtsp { get; }

    internal TimeProvider Time { get; }

    internal CameraClock Clock { get; }

    /// <summary>One a stream.</summary>
    internal List<PictureEncoder> Encoders { get; }

    /// <summary>Null where there is no microphone.</summary>
    internal SoundEncoder? Sound { get; set; }

    /// <summary>Whether each profile has the sound.</summary>
    internal List<bool> WithSound { get; }

    internal List<PictureText> Texts { get; } = [];

    /// <summary>What the camera tells of its streams.</summary>
    internal CameraPicture Told => new([.. Encoders], Sound, [.. WithSound], [.. Texts], Clock.Ahead);

    /// <summary>What it really sends and draws: other than <see cref="Told"/> where it lies.</summary>
    internal CameraPicture Real { get; private set; }

    /// <summary>Names of texts are never given twice.</summary>
    internal int TextsMade { get; set; }

    /// <summary>Null where it cannot be moved.</summary>
    internal Dome? Dome { get; }

    internal string Hostname { get; set; } = "sim-camera";

    internal List<string> NtpServers { get; } = [];

    internal bool NtpFromDhcp { get; set; }

    internal PictureTuning Tuning { get; set; } = PictureTuning.Usual;

    internal PullPoints Pulls { get; }

    /// <summary>What the camera tells of its streams, asked without <see cref="Gate"/>.</summary>
    internal CameraPicture ToldNow()
    {
        lock (Gate)
        {
            return Told;
        }
    }

    /// <summary>Really does what an operation changed. Whoever tells it a lie leaves that out.</summary>
    /// <param name="before">What the camera told before the operation.</param>
    internal void Show(CameraPicture before)
    {
        lock (Gate)
        {
            var real = Real.With(before, Told);
            if (real.Equals(Real))
            {
                return;
            }

            Real = real;
        }

        Shown?.Invoke();
    }

    /// <summary>Reports that a state begins or ends.</summary>
    internal void Report(string topic, bool state) => Pulls.Tell(new CameraReport(topic, state, Clock.Now));
}

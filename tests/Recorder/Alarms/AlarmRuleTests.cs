using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Alarms;
using Supervision.Recorder.Onvif.Events;

namespace Supervision.Tests.Recorder.Alarms;

/// <summary>When a camera's events begin and end an alarm.</summary>
public sealed class AlarmRuleTests
{
    private const string Scene = "VideoSource/GlobalSceneChange/ImagingService";
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 20, 1, 0);

    private readonly AlarmRule _rule = new();

    [Fact]
    public void TamperingBegins_AndIsOver_AtTheMomentItWas()
    {
        Assert.Equal(new AlarmChange(CameraAlarm.Tamper, true, At(0), At(-3), Scene + ", v0"), Take(0, CameraEventKind.Tamper, true, Scene, camera: At(-3)));
        Assert.Null(Take(5, CameraEventKind.Tamper, true, Scene));
        Assert.Equal(new StandingAlarm(CameraAlarm.Tamper, At(0), Scene + ", v0"), Assert.Single(_rule.Standing));
        Assert.Null(Take(20, CameraEventKind.Tamper, false, Scene, camera: At(17)));
        Assert.True(_rule.IsSettling);
        Assert.Empty(_rule.Settle(At(29)));
        Assert.Equal(new AlarmChange(CameraAlarm.Tamper, false, At(20), At(17), Scene + ", v0"), Assert.Single(_rule.Settle(At(30))));
        Assert.Empty(_rule.Standing);
        Assert.False(_rule.IsSettling);
    }

    /// <summary>A state at the beginning of a subscription that is in words that nobody knows begins nothing.</summary>
    [Fact]
    public void AnUnknownPresentState_IsNoAlarm()
    {
        Assert.Null(_rule.Take(new CameraEvent(CameraEventKind.Tamper, Scene, null, State: null, IsInitial: true, "v0"), At(0)));
        Assert.Empty(_rule.Standing);
        Assert.NotNull(_rule.Take(new CameraEvent(CameraEventKind.Tamper, Scene, null, State: null, IsInitial: false, "v0"), At(1)));
    }

    [Fact]
    public void AnAlarmThatFlutters_IsOne()
    {
        var begun = Enumerable.Range(0, 1000).Select(second => Take(second, CameraEventKind.SignalLoss, second % 2 == 0, "VideoSource/SignalLoss")).Count(change => change is not null);
        Assert.Equal(1, begun);
        Assert.Equal(At(999), Assert.Single(_rule.Settle(At(1009))).At);
    }

    [Fact]
    public void AnAlarmOfSeveralParts_StandsWhileOneDoes()
    {
        Take(0, CameraEventKind.Tamper, true, Scene);
        Assert.Null(Take(1, CameraEventKind.Tamper, true, "VideoSource/ImageTooDark/ImagingService"));
        Take(2, CameraEventKind.Tamper, false, Scene);
        Assert.Empty(_rule.Settle(At(60)));
        Take(61, CameraEventKind.Tamper, false, "VideoSource/ImageTooDark/ImagingService");
        Assert.Equal(At(61), Assert.Single(_rule.Settle(At(100))).At);
    }

    [Fact]
    public void AReportThatNeitherBeginsNorEnds_IsAMoment()
    {
        Assert.NotNull(Take(0, CameraEventKind.Tamper, null, Scene));
        Assert.Equal(At(0), Assert.Single(_rule.Settle(At(10))).At);
    }

    [Fact]
    public void WhatIsNotThere_DoesNotEnd()
    {
        Assert.Null(Take(0, CameraEventKind.Tamper, false, Scene));
        Assert.Empty(_rule.Settle(At(100)));
    }

    [Fact]
    public void MotionAndSound_AreCountedAlone()
    {
        Assert.Null(Take(0, CameraEventKind.Motion, true, "VideoSource/MotionAlarm"));
        Assert.Null(Take(1, CameraEventKind.Motion, false, "VideoSource/MotionAlarm"));
        Assert.Null(_rule.Take(Told(CameraEventKind.Motion, true, "VideoSource/MotionAlarm", null) with { IsInitial = true }, At(2)));
        Assert.Null(Take(3, CameraEventKind.Audio, null, "AudioAnalytics/Audio/DetectedSound"));
        Assert.Null(Take(4, CameraEventKind.Other, true, "Device/Trigger/DigitalInput"));
        Assert.Equal((1, 1), (_rule.Motions, _rule.Sounds));
        Assert.Empty(_rule.Standing);
    }

    [Fact]
    public void AClockThatIsFarAway_IsNotBelieved()
    {
        Assert.Null(Take(0, CameraEventKind.Tamper, true, Scene, camera: Instant.FromUtc(9999, 1, 1, 0, 0))!.CameraTime);
        Take(1, CameraEventKind.Tamper, false, Scene, camera: Instant.FromUtc(1, 1, 1, 0, 0));
        Assert.Null(Assert.Single(_rule.Settle(At(60))).CameraTime);
    }

    [Fact]
    public void ManyPartsOfAHostileCamera_AreNotKept()
    {
        for (var part = 0; part < 10_000; part++)
        {
            Take(part, CameraEventKind.Tamper, true, $"{Scene}{part}");
        }

        for (var part = 0; part < 16; part++)
        {
            Take(part, CameraEventKind.Tamper, false, $"{Scene}{part}");
        }

        Assert.Single(_rule.Settle(At(10_000)));
    }

    [Fact]
    public void AClockThatIsSetBack_EndsWhatSettles()
    {
        Take(0, CameraEventKind.Tamper, true, Scene);
        Take(100, CameraEventKind.Tamper, false, Scene);
        Assert.Equal(At(100), Assert.Single(_rule.Settle(At(-3600))).At);
    }

    private static Instant At(double seconds) => Start + Duration.FromSeconds(seconds);

    private static CameraEvent Told(CameraEventKind kind, bool? state, string topic, Instant? camera) => new(kind, topic, camera, state, false, "v0");

    private AlarmChange? Take(double second, CameraEventKind kind, bool? state, string topic, Instant? camera = null) =>
        _rule.Take(Told(kind, state, topic, camera), At(second));
}

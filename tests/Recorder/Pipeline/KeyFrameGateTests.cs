using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Recorder.Pipeline;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Pipeline;

public sealed class KeyFrameGateTests
{
    private readonly ManualTime _time = new();
    private readonly KeyFrameGate _gate = new();

    private bool Admit(bool key = false, int lost = 0, bool damaged = false)
    {
        using var unit = Units.Picture(_time, 0, key);
        unit.LostBefore = lost;
        unit.IsDamaged = damaged;
        return _gate.Admit(unit);
    }

    [Fact]
    public void Start_WaitsForAKeyFrameWithoutCallingItALoss()
    {
        Assert.False(Admit());
        Assert.True(Admit(key: true));
        Assert.True(Admit());
        Assert.Null(_gate.TakeDiscontinuity());
    }

    [Fact]
    public void Loss_HoldsBackUpToTheNextKeyFrameAndSaysWhy()
    {
        Assert.True(Admit(key: true));
        Assert.False(Admit(lost: 3));
        Assert.False(Admit());
        Assert.True(Admit(key: true));
        var why = _gate.TakeDiscontinuity();
        Assert.Equal(GapCause.Network, why!.Value.Cause);
        Assert.Contains("packets lost: 3", why.Value.Detail, StringComparison.Ordinal);
        Assert.Null(_gate.TakeDiscontinuity());
        Assert.Equal(2, _gate.HeldBack);
    }

    [Fact]
    public void DamagedKeyFrame_IsNotAStart()
    {
        Assert.False(Admit(key: true, damaged: true));
        Assert.True(Admit(key: true));
    }

    [Fact]
    public void KeyFrameAfterALoss_IsAdmittedWithItsDiscontinuity()
    {
        Assert.True(Admit(key: true));
        Assert.True(Admit(key: true, lost: 1));
        Assert.NotNull(_gate.TakeDiscontinuity());
    }

    [Fact]
    public void OwnDrops_AreOverloadNotNetwork()
    {
        Assert.True(Admit(key: true));
        _gate.NoteDropped(7);
        Assert.False(Admit());
        Assert.True(Admit(key: true));
        Assert.Equal(GapCause.Overload, _gate.TakeDiscontinuity()!.Value.Cause);
    }

    [Fact]
    public void Sound_PassesWhilePicturesWait()
    {
        using AccessUnit sound = Units.Sound(_time, 0);
        Assert.True(_gate.Admit(sound));
    }
}

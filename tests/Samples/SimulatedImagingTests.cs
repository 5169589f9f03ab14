using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Imaging;

namespace Supervision.Tests.Samples;

/// <summary>The simulator's imaging service before the recorder's client.</summary>
public sealed class SimulatedImagingTests
{
    private const string Source = "source0";
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task What_is_set_is_kept_and_the_rest_stays()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { Imaging = true });
        await using var _ = simulated;
        using var __ = camera;
        var before = await camera.Imaging!.SettingsAsync(Source, None);
        Assert.Equal(
            new PictureSettings { BacklightCompensation = false, Brightness = 50, ColorSaturation = 50, Contrast = 50, IrCutFilter = "AUTO", Sharpness = 50, WideDynamicRange = false }, before);

        await camera.Imaging.SetAsync(Source, new PictureSettings { Brightness = 61.5, IrCutFilter = "OFF", WideDynamicRange = true }, None);
        Assert.Equal(before with { Brightness = 61.5, IrCutFilter = "OFF", WideDynamicRange = true }, await camera.Imaging.SettingsAsync(Source, None));
        Assert.Equal((61.5, 50d), (simulated.State.Tuning.Brightness, simulated.State.Tuning.Contrast));
    }

    [Fact]
    public async Task What_is_out_of_range_or_of_another_source_is_refused()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { Imaging = true });
        await using var _ = simulated;
        using var __ = camera;
        await Assert.ThrowsAsync<OnvifException>(() => camera.Imaging!.SetAsync(Source, new PictureSettings { Contrast = 101 }, None));
        await Assert.ThrowsAsync<OnvifException>(() => camera.Imaging!.SetAsync(Source, new PictureSettings { IrCutFilter = "SOMETIMES" }, None));
        await Assert.ThrowsAsync<OnvifException>(() => camera.Imaging!.SettingsAsync("source9", None));
        Assert.Equal(HallOnvif.State.PictureTuning.Usual, simulated.State.Tuning);
    }

    [Fact]
    public async Task A_camera_without_it_offers_none()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual);
        await using var _ = simulated;
        using var __ = camera;
        Assert.Null(camera.Imaging);
    }
}

using Supervision.Recorder.Configuration;
using Supervision.Recorder.Configuration.Machine;

namespace Supervision.Tests.Recorder.Configuration;

public sealed class EncoderTrialTests
{
    [Theory]
    [InlineData("ultrafats", "see that it knows the preset 'ultrafats' (`ffmpeg -h encoder=h264_nvenc` lists them) and that its hardware and driver are there")]
    [InlineData("medium", "(Invalid argument); see that its hardware and driver are there")]
    public void A_preset_that_few_encoders_know_is_named_beside_the_hardware(string preset, string expected) =>
        Assert.Contains(
            expected,
            EncoderTrial.WhyRefused(new EncoderConfiguration { Name = "h264_nvenc", Preset = preset }, "Invalid argument").ToString(),
            StringComparison.Ordinal);
}

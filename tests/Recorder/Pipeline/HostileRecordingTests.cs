using FsCheck;
using FsCheck.Fluent;

using Supervision.Retention.Archive;
using Supervision.Tests.Media.H264;
using Supervision.Tests.Media.H264.Strip;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>Whatever stands in a file that is no longer what was recorded: one line, or a stream of bounded size.</summary>
public sealed class HostileRecordingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Changed_bytes_are_refused_or_give_a_bounded_stream(bool rewritten)
    {
        var stream = TestEncoder.X264("cabac=0:slices=4:ref=3:weightp=0:keyint=50", "320x192", 1);
        await using var recorded = await RecordedStream.OfAsync(CameraUnits.From(rewritten ? DeblockingFields.Remove(stream) : stream).WithTrimmings());
        var whole = await File.ReadAllBytesAsync(recorded.PathOf(0));
        var changed = Path.Combine(recorded.Temp.Root, "changed.mp4");

        // Boxes lie at the front, pictures all over.
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll<NonEmptyArray<uint>>(changes =>
        {
            var file = (byte[])whole.Clone();
            foreach (var change in changes.Get)
            {
                var at = change % 3 == 0 ? change / 3 % 3000 : change * 2_654_435_761u % (uint)file.Length;
                file[at] ^= (byte)(1 << (int)(change % 8));
            }

            File.WriteAllBytes(changed, file);
            AssertBounded(changed, whole.Length * 4);
        }));
    }

    private static void AssertBounded(string path, int most)
    {
        try
        {
            using var original = CameraOriginal.Open(path);
            if (original.IsRestorable)
            {
                Assert.InRange(original.WriteTo(Stream.Null, CancellationToken.None).Bytes, 1, most);
            }
        }
        catch (Exception damage) when (damage is FormatException or InvalidDataException)
        {
            Assert.NotEmpty(damage.Message);
        }
    }
}

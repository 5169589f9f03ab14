using System.Buffers;
using NodaTime;
using Supervision.Media.H264;
using Supervision.Media.H264.Strip;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;
using Supervision.Overlay.Strip;
using Supervision.Tests.Media.H264;
using Supervision.Tests.Media.Mp4;
using Supervision.Tests.Overlay.Strip;

namespace Supervision.Tests.Overlay.Conformance;

/// <summary>A camera's stream with its strip, as files, and what decoders must show of the strip.</summary>
internal sealed class StripFilm
{
    private const long PictureTicks = VideoFormat.VideoClockRate / 25;

    private StripFilm(VideoFormat camera, LabelStrip strip) => (Camera, Strip) = (camera, strip);

    public VideoFormat Camera { get; }

    public LabelStrip Strip { get; }

    /// <summary>The strip's luma in each picture, coded width, as our own reconstruction has it.</summary>
    public List<byte[]> Shown { get; } = [];

    /// <summary>The stream with the strip: a byte stream, and a file as the recorder writes it.</summary>
    public byte[] AnnexB { get; private set; } = [];

    public byte[] Mp4 { get; private set; } = [];

    /// <summary>Writes a label whose clock runs over a second's end, once or more.</summary>
    public static StripFilm Of(TestStream camera)
    {
        Assert.True(H264ParameterSets.TryBuildFormat(Sets(camera, H264NalType.Sps), Sets(camera, H264NalType.Pps), out var format, out var error), error);
        Assert.Equal(StripObstacle.None, LabelStrip.TryCreate(format!, 25, Labels.Hall, RealFont.Font, out var strip));
        var film = new StripFilm(format!, strip!);
        film.Write(camera);
        return film;
    }

    private static List<ReadOnlyMemory<byte>> Sets(TestStream camera, H264NalType type) =>
        [.. camera.SetMemories.Where(set => H264NalUnit.TypeOf(set.Span) == type)];

    private void Write(TestStream camera)
    {
        var nalUnits = StoredParameterSets.Read(VideoCodec.H264, Strip.Output.DecoderConfiguration)!.All.Select(set => set.ToArray()).ToList();
        using var builder = new FragmentBuilder(Strip.Output, []);
        builder.BeginSegment(0);
        for (var i = 0; i < camera.AccessUnits.Count; i++)
        {
            var labelled = Label(camera.AccessUnits[i], i);
            nalUnits.AddRange(TestStream.Split(labelled.Data.Span));
            builder.AddPicture(labelled, i * PictureTicks);
        }

        AnnexB = TestStream.ByteStream(nalUnits);
        Mp4 = File(builder, camera.AccessUnits.Count * PictureTicks);
    }

    private AccessUnit Label(byte[] bytes, int number)
    {
        using var unit = AccessUnit.Rent(bytes.Length);
        unit.Write(bytes);
        unit.Format = Camera;
        unit.Timestamp = number * PictureTicks;
        unit.IsKeyFrame = H264NalUnit.IsKeyFrame(bytes);
        var labelled = AccessUnit.Rent();
        Assert.Equal(StripObstacle.None, Strip.TryWrite(unit, Labels.Time + Duration.FromMilliseconds(800 + (number * 40)), labelled));
        Assert.InRange(Planes.Difference(Strip.Shown, Strip.Wanted), 0, 4);
        Shown.Add(Planes.Luma(Strip.Shown));
        return labelled;
    }

    private byte[] File(FragmentBuilder builder, long end)
    {
        var output = new ArrayBufferWriter<byte>();
        var index = new SegmentIndex();
        SegmentHeaderWriter.Write(output, Strip.Output, [], TestSegment.At(0), TestSegment.HeaderBox, TestSegment.HeaderPayload);
        using var fragment = builder.Build(1, TestSegment.At(0), TestSegment.At(end), end, isLast: true);
        index.Add(fragment, output.WrittenCount);
        output.Write(fragment.Bytes.Span);
        SegmentTrailerWriter.Write(output, TestSegment.TrailerBox, TestSegment.TrailerPayload, index);
        return output.WrittenSpan.ToArray();
    }
}

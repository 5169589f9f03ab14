using System.Buffers;

using NodaTime;

using Supervision.Media.H264;
using Supervision.Media.H264.Entropy;
using Supervision.Media.H264.Slices;
using Supervision.Media.H264.Strip;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;
using Supervision.Overlay.Strip.Coding;

namespace Supervision.Overlay.Strip;

/// <summary>
/// One run of a camera's H.264 stream with a label strip below its pictures: takes access units as the camera sent them, gives the same with one more
/// slice each. The camera's own slices stay as they are. In steady state nothing is allocated. For one thread.
/// </summary>
public sealed class LabelStrip
{
    // Among the QPs of most glyph macroblocks, so few have to say another one.
    private const int SliceQp = 20;
    private const int CabacInit = 0;
    private const int HeaderRoom = 1024;

    private readonly StripParameterSets _sets;
    private readonly StripLabel _label;
    private readonly StripCoder _coder;
    private readonly ReferenceZero _reference = new();
    private long _picture;

    private LabelStrip(StripParameterSets sets, StripLabel label, VideoFormat output, MacroblockCache cache)
    {
        (_sets, _label, Output) = (sets, label, output);
        _coder = new StripCoder(label.Samples.Columns, label.Samples.Rows, ScalingOf(sets.Tables), cache);
    }

    /// <summary>The format of the pictures with the strip: its decoder configuration holds the rewritten parameter sets.</summary>
    public VideoFormat Output { get; }

    /// <summary>Where the strip stands in the picture, in visible pixels.</summary>
    public LabelRectangle Box => new(0, Output.Height - (_sets.Rows * 16), Output.Width, _sets.Rows * 16);

    /// <summary>
    /// True where the stream itself says that the image stays bit for bit what it is without the strip: no motion vector points outside the picture, or
    /// no picture refers to another. Otherwise a vector below the image reads the strip where it used to read the last line again.
    /// </summary>
    public bool IsExactByDeclaration =>
        _sets.Tables.Camera.Sequences.All(sps => sps.MaxReferenceFrames == 0 || sps.Vui is { HasRestriction: true, MotionVectorsOverBoundaries: false });

    /// <summary>What decoders show of the strip of the picture written last, coded width; and what was drawn.</summary>
    internal StripSamples Shown => _coder.Shown;

    internal StripSamples Wanted => _label.Samples;

    /// <summary>Pixels that cropping hides at the strip's left.</summary>
    internal int Left => _sets.Crop.Left;

    /// <summary>Prepares a strip for a stream.</summary>
    /// <param name="camera">What the camera sends.</param>
    /// <param name="pictureRate">Pictures a second as seen; 0 where not known.</param>
    /// <param name="text">What the label says beside the time.</param>
    /// <param name="font">The faces.</param>
    /// <param name="strip">The strip where there is no obstacle.</param>
    /// <param name="textHeight">Height of text as a share of the shorter side, as in <see cref="LabelStyle"/>; nothing else of a style applies.</param>
    /// <returns>What is in the way.</returns>
    /// <exception cref="LabelException">A character has no glyph, or the picture is too narrow for the label.</exception>
    public static StripObstacle TryCreate(
        VideoFormat camera, double pictureRate, LabelText text, LabelFont font, out LabelStrip? strip, double textHeight = LabelStyle.LeastTextHeight)
    {
        ArgumentNullException.ThrowIfNull(camera);
        strip = null;
        if (camera.Codec != VideoCodec.H264)
        {
            return StripObstacle.Coding;
        }

        if (StoredParameterSets.Read(camera.Codec, camera.DecoderConfiguration) is not { } stored)
        {
            return StripObstacle.MalformedSets;
        }

        var obstacle = StripTables.TryMake(stored.All, out var tables, out _);
        if (obstacle != StripObstacle.None)
        {
            return obstacle;
        }

        var sps = tables!.Camera.Sequences.First();
        var label = StripLabel.Create(text, font, FrameOf(sps), sps.Vui?.FullRange ?? false, textHeight);
        obstacle = StripParameterSets.TryBuild(stored.All, label.Rows, pictureRate, out var sets, out _);
        strip = obstacle == StripObstacle.None ? new LabelStrip(sets!, label, FormatOf(sets!), font.Strips) : null;
        return obstacle;
    }

    /// <summary>Tells what keeps a picture from carrying a strip, before there is one.</summary>
    /// <param name="picture">A camera's picture, with its format.</param>
    public static StripObstacle Judge(AccessUnit picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var format = (VideoFormat)picture.Format;
        if (format.Codec != VideoCodec.H264)
        {
            return StripObstacle.Coding;
        }

        if (StoredParameterSets.Read(format.Codec, format.DecoderConfiguration) is not { } stored)
        {
            return StripObstacle.MalformedSets;
        }

        var obstacle = StripTables.TryMake(stored.All, out var tables, out _);
        return obstacle != StripObstacle.None || PictureSlices.TryRead(picture.Data.Span, tables!.Camera, out var slices) || slices.Obstacle == StripObstacle.NoSlice
            ? obstacle
            : slices.Obstacle;
    }

    /// <summary>Writes a picture with its strip.</summary>
    /// <param name="camera">The camera's access unit; stays the caller's.</param>
    /// <param name="moment">Capture time that the label shows.</param>
    /// <param name="labelled">
    /// A unit of the caller's to write into, empty before. It becomes the same picture in <see cref="Output"/>; empty where there is an obstacle.
    /// </param>
    /// <returns>What is in the way; then the stream cannot go on with a strip.</returns>
    public StripObstacle TryWrite(AccessUnit camera, Instant moment, AccessUnit labelled)
    {
        ArgumentNullException.ThrowIfNull(camera);
        ArgumentNullException.ThrowIfNull(labelled);
        var bytes = camera.Data.Span;
        if (!PictureSlices.TryRead(bytes, _sets.Tables.Camera, out var picture))
        {
            return picture.Obstacle == StripObstacle.NoSlice && !picture.HasParameterSets ? Pass(camera, labelled) : picture.Obstacle;
        }

        var room = HeaderRoom + (_label.Samples.Count * (CodedMacroblock.Area * 2));
        var payload = ArrayPool<byte>.Shared.Rent(room);
        var slice = ArrayPool<byte>.Shared.Rent(EmulationPrevention.MaxLength(room));
        try
        {
            var length = EmulationPrevention.Apply(WriteSlice(picture, moment, payload), slice);
            var destination = labelled.GetSpan(StripAccessUnit.MaxLength(bytes, picture, _sets, length));
            var obstacle = StripAccessUnit.TryWrite(bytes, picture, _sets, slice.AsSpan(0, length), destination, out var written);
            labelled.Advance(written);
            labelled.TakeOver(camera);
            labelled.Format = Output;
            return obstacle;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(payload);
            ArrayPool<byte>.Shared.Return(slice);
        }
    }

    // No picture, so no strip: some encoders send messages (SEI) behind the last picture.
    private StripObstacle Pass(AccessUnit camera, AccessUnit labelled)
    {
        labelled.Write(camera.Data.Span);
        labelled.TakeOver(camera);
        labelled.Format = Output;
        return StripObstacle.None;
    }

    private ReadOnlySpan<byte> WriteSlice(in PictureSlices picture, Instant moment, Span<byte> payload)
    {
        _label.Show(moment);
        var (pps, sps) = _sets.ForSlicesOf(picture.First.PpsId);
        var isReference = picture.First.RefIdc != 0;
        var known = _reference.Begin(picture.First, sps) == _picture;
        var bits = new BitWriter(payload);
        StripSliceHeader.Write(ref bits, picture, _sets, CabacInit, SliceQp);
        var slice = new SliceSettings(picture.Type != SliceType.P, SliceQp, pps.Transform8X8, pps.ConstrainedIntra, CabacInit);
        _coder.Write(ref bits, _label.Samples, new StripCoding(pps.Cabac, slice, known, isReference));
        if (bits.Failed)
        {
            throw new InvalidOperationException("a strip slice is longer than raw samples would be");
        }

        if (isReference)
        {
            _picture++;
        }

        _reference.End(picture.First, sps, _picture);
        return bits.Written;
    }

    private static StripFrame FrameOf(H264Sps sps) => new(sps.CodedWidth, sps.Crop.Left * 2, sps.Width, sps.Height);

    private static ReadOnlySpan<byte> ScalingOf(StripTables tables)
    {
        var pps = tables.Camera.Pictures.First();
        tables.Camera.TryGet(pps.Id, out _, out var sps);
        var scaling = ScalingMatrix.Of(sps, pps);
        return scaling.IsFlat ? default : scaling[0];
    }

    private static VideoFormat FormatOf(StripParameterSets sets)
    {
        var sps = sets.NalUnits.Where(set => H264NalUnit.TypeOf(set.Span) == H264NalType.Sps).ToArray();
        var pps = sets.NalUnits.Where(set => H264NalUnit.TypeOf(set.Span) == H264NalType.Pps).ToArray();
        return H264ParameterSets.TryBuildFormat(sps, pps, out var format, out var error)
            ? format!
            : throw new InvalidOperationException($"parameter sets written here are not read here: {error}");
    }
}

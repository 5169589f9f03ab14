using Microsoft.Extensions.Logging;

using Supervision.Domain;
using Supervision.Media.FFmpeg;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Guard;

/// <summary>
/// Makes the file beside a segment whose label is in its pixels: the image comes from the camera's own stream, the label from the strip as it was
/// recorded, sample for sample, and both are encoded anew as one picture. So neither the site's configuration of that day nor a font is needed.
/// </summary>
internal sealed class Relabelling : IDisposable
{
    private readonly StripSegment _source;
    private readonly int _stripTop;
    private readonly TwoWayDecoder _decoder;
    private readonly RelabelledPictures _pictures;

    private Relabelling(DataDirectory data, Segment segment, StripSegment source, string program, ILogger logger)
    {
        _source = source;
        _stripTop = segment.LabelBox?.Y ?? 0;
        _pictures = new RelabelledPictures(data, segment, source, program, logger);
        _decoder = new TwoWayDecoder(source.Original, source.Labelled, logger) { Receiver = Merge };
    }

    /// <summary>Makes the file. The segment is only read.</summary>
    /// <param name="data">The directory, whose lock the caller has.</param>
    /// <param name="segment">The segment's row.</param>
    /// <param name="program">Version of the program.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <param name="between">Called between pictures: may wait, and stops by throwing; what was begun is then taken away.</param>
    /// <exception cref="FormatException">The segment is damaged.</exception>
    /// <exception cref="InvalidDataException">The segment is damaged, or its pictures carry no strip.</exception>
    /// <exception cref="ArchiveException">The file cannot be written, or is there already.</exception>
    /// <exception cref="LibavException">libav cannot decode or encode this.</exception>
    public static Relabelled Make(DataDirectory data, Segment segment, string program, ILogger logger, Action between)
    {
        using var source = StripSegment.Open(data.Locate(segment.Path)) ?? throw new InvalidDataException("its pictures carry no label strip");
        using var making = new Relabelling(data, segment, source, program, logger);
        return making.Run(between);
    }

    public void Dispose()
    {
        _decoder.Dispose();
        _pictures.Dispose();
    }

    private Relabelled Run(Action between)
    {
        while (_source.ReadStored() is { } stored)
        {
            between();
            if (!stored.IsVideo)
            {
                _pictures.AddSound(stored);
                continue;
            }

            using (stored)
            {
                using var original = _source.ReadOriginal() ?? throw new InvalidDataException("the file holds fewer pictures than it says; restore it from a backup");
                _decoder.Decode(original, stored);
            }
        }

        _decoder.Finish();
        return _pictures.Complete();
    }

    private void Merge(Picture original, Picture? labelled)
    {
        if (labelled is null)
        {
            throw new InvalidDataException("a picture decodes only without its strip: restore the file from a backup");
        }

        labelled.SaveRegion(0, 0, original.Width, Math.Max(original.Height, _stripTop));
        for (var plane = 0; plane < original.Planes; plane++)
        {
            Copy(original, labelled, plane, plane == 0 ? _stripTop : _stripTop / 2);
        }

        _pictures.Add(labelled);
        labelled.RestoreRegion();
    }

    // Between image and strip lie up to 14 rows that the camera coded and hid: with the strip they show, damaged as the rows above them. The image's last row
    // is what a coder puts there.
    private static void Copy(Picture from, Picture to, int plane, int stripTop)
    {
        var (source, target) = (from.Stride(plane), to.Stride(plane));
        var height = from.PlaneHeight(plane);
        var end = Math.Clamp(stripTop, height, to.PlaneHeight(plane));
        for (var row = 0; row < end; row++)
        {
            from.Plane(plane).Slice(Math.Min(row, height - 1) * source, from.PlaneWidth(plane)).CopyTo(to.Plane(plane)[(row * target)..]);
        }
    }
}

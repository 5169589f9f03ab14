using Supervision.Media.Mp4;

namespace Supervision.Retention.Archive;

/// <summary>The camera's own stream in a segment file, which may lie anywhere and may still be open. Only reads.</summary>
public sealed class CameraOriginal : IDisposable
{
    private readonly FileStream _file;
    private readonly SegmentContent _content;
    private readonly OriginalStream? _pictures;

    private CameraOriginal(FileStream file, SegmentContent content, OriginalStream? pictures) => (_file, _content, _pictures) = (file, content, pictures);

    /// <summary>Label mode: <c>strip</c>, <c>pixels</c> or <c>none</c>.</summary>
    public string Label => _content.Opening.Label;

    /// <summary>Picture coding of the camera: <c>h264</c> or <c>h265</c>.</summary>
    public string Video => _content.Opening.Video;

    /// <summary>False where the label is burnt into the pixels: then the camera's stream was never stored.</summary>
    public bool IsRestorable => _pictures is not null;

    /// <summary>True where the file has its closing box.</summary>
    public bool IsClosed => _content.Closing is not null;

    /// <summary>The digest that was noted when the file was closed, lower-case hex; null in an open file, and in files of before it was noted.</summary>
    public string? RecordedSha256 => _content.Closing?.OriginalSha256;

    /// <summary>One line on where the file is torn; null where all of it is whole.</summary>
    public string? Problem => _content.Scan.Problem;

    /// <summary>Opens a file.</summary>
    /// <exception cref="FormatException">It is no segment of this recorder, or its boxes cannot be read.</exception>
    /// <exception cref="InvalidDataException">The camera's configuration in it is damaged.</exception>
    /// <exception cref="IOException">The disk cannot be read.</exception>
    public static CameraOriginal Open(string path)
    {
        var content = SegmentContent.Read(path);
        var file = SegmentContent.OpenShared(path);
        try
        {
            return new CameraOriginal(file, content, OriginalPictures.Open(file, content));
        }
        catch (InvalidDataException)
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>True where a file is a segment of this recorder, whole or not.</summary>
    /// <exception cref="IOException">The disk cannot be read.</exception>
    public static bool IsSegment(string path)
    {
        try
        {
            SegmentContent.Read(path);
            return true;
        }
        catch (FormatException)
        {
            // That is the answer.
            return false;
        }
    }

    /// <summary>Writes what is whole of the camera's stream, see <see cref="OriginalStream.WriteTo"/>. Once.</summary>
    /// <param name="output">Takes the bytes; stays open.</param>
    /// <param name="cancel">Stops between pictures.</param>
    /// <exception cref="InvalidOperationException">It is not <see cref="IsRestorable"/>.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    /// <exception cref="IOException">The disk cannot be read, or the output not be written.</exception>
    public OriginalSummary WriteTo(Stream output, CancellationToken cancel) =>
        (_pictures ?? throw new InvalidOperationException("the label is burnt into the pixels")).WriteTo(output, cancel);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}

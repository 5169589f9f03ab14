using NodaTime;

using Supervision.Media.Mp4;
using Supervision.Media.Streams;

namespace Supervision.Retention.Archive;

/// <summary>A segment file whose pictures carry a label strip, read both ways: as stored, and as the camera sent it. One thread at a time.</summary>
public sealed class StripSegment : IDisposable
{
    private readonly FileStream _storedFile;
    private readonly FileStream _originalFile;
    private readonly SampleReader _stored;
    private readonly OriginalStream _original;

    private StripSegment(SegmentContent content, FileStream storedFile, FileStream originalFile, OriginalStream original)
    {
        (_storedFile, _originalFile, _original, Content) = (storedFile, originalFile, original, content);
        _stored = new SampleReader(storedFile, content.Scan);
    }

    /// <summary>What the camera sent.</summary>
    public VideoFormat Original => _original.Camera;

    /// <summary>What is stored.</summary>
    public VideoFormat Labelled => Content.Scan.Header!.Video;

    /// <summary>The stored sound tracks.</summary>
    public IReadOnlyList<StoredSound> Sounds => Content.Scan.Header!.Sounds;

    /// <summary>UTC of the first picture.</summary>
    public Instant Start => Content.Opening.Start;

    internal SegmentContent Content { get; }

    /// <summary>Opens a file.</summary>
    /// <returns>Null where its pictures carry no strip.</returns>
    /// <exception cref="FormatException">It is not one of ours, or damaged.</exception>
    /// <exception cref="InvalidDataException">What it says of the camera's stream is damaged.</exception>
    /// <exception cref="IOException">The disk cannot be read.</exception>
    public static StripSegment? Open(string path)
    {
        var content = SegmentContent.Read(path);
        if (content.Opening.Original is null)
        {
            return null;
        }

        var original = SegmentContent.OpenShared(path);
        try
        {
            return new StripSegment(content, SegmentContent.OpenShared(path), original, OriginalPictures.Open(original, content)!);
        }
        catch
        {
            original.Dispose();
            throw;
        }
    }

    /// <summary>The next unit as stored, picture or sound. The caller owns it.</summary>
    /// <returns>Null at the end.</returns>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public AccessUnit? ReadStored() => _stored.Read();

    /// <summary>The next picture as the camera sent it, with the same timestamp. The caller owns it.</summary>
    /// <returns>Null at the end.</returns>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public AccessUnit? ReadOriginal() => _original.Read();

    /// <inheritdoc/>
    public void Dispose()
    {
        _storedFile.Dispose();
        _originalFile.Dispose();
    }
}

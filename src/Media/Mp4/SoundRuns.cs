namespace Supervision.Media.Mp4;

/// <summary>The <c>traf</c>s of sound behind that of the pictures, each of a higher track than the one before.</summary>
internal ref struct SoundRuns(ReadOnlySpan<byte> trafs)
{
    private BoxReader _boxes = new(trafs);
    private RunView _current;

    /// <summary>The run at hand.</summary>
    internal readonly RunView Current => _current;

    /// <summary>Place of its track among the sound tracks, from 0.</summary>
    internal readonly int Track => (int)(_current.Track - Mp4Tracks.FirstSound);

    internal bool MoveNext() => _boxes.MoveNext() && RunView.TryRead(_boxes.Payload, out _current);

    /// <summary>True where everything is as this recorder writes it.</summary>
    internal static bool AreValid(ReadOnlySpan<byte> trafs, out int count)
    {
        var boxes = new BoxReader(trafs);
        var least = Mp4Tracks.FirstSound;
        for (count = 0; boxes.MoveNext(); count++)
        {
            if (!boxes.Is("traf"u8) || !RunView.TryRead(boxes.Payload, out var run) || run.Track < least || run.Track >= Mp4Tracks.FirstSound + StoredSound.MostTracks)
            {
                return false;
            }

            least = run.Track + 1;
        }

        return boxes.AtEnd;
    }
}

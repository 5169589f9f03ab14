using NodaTime;

using Supervision.Media.Rtsp.Rtp;
using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp;

/// <summary>What the camera says about time: its wall clock, and where picture and sound coincide.</summary>
internal sealed class MediaClock(PlayingTrack? video, PlayingTrack? audio)
{
    // RTP-Info is often wrong: where it is further from the first packet than this, it is not believed.
    private static readonly TimeSpan MostFromStart = TimeSpan.FromSeconds(10);

    private uint? _videoBegin;
    private uint? _audioBegin;

    internal SenderReport? CameraClock { get; private set; }

    internal TrackAlignment? Alignment { get; private set; }

    /// <summary>Takes what PLAY said about the beginning.</summary>
    internal void Begin(IReadOnlyList<RtpInfo> infos)
    {
        _videoBegin = video is null ? null : infos.FirstOrDefault(info => RtspUrls.SameTrack(info.Url, video.Url))?.Timestamp;
        _audioBegin = audio is null ? null : infos.FirstOrDefault(info => RtspUrls.SameTrack(info.Url, audio.Url))?.Timestamp;
        FirstPackets(); // Cameras may send before they answer.
    }

    /// <summary>Compares the told beginning with the first packets, once both tracks have one.</summary>
    internal void FirstPackets()
    {
        if (_videoBegin is not { } videoBegin || _audioBegin is not { } audioBegin
            || video!.Track.FirstTimestamp is not { } videoFirst || audio!.Track.FirstTimestamp is not { } audioFirst)
        {
            return;
        }

        var (videoTime, audioTime) = (videoFirst + (int)(videoBegin - (uint)videoFirst), audioFirst + (int)(audioBegin - (uint)audioFirst));
        if (IsNear(videoTime - videoFirst, VideoFormat.VideoClockRate) && IsNear(audioTime - audioFirst, AudioRate))
        {
            Alignment ??= new TrackAlignment(videoTime, audioTime, FromSenderReports: false);
        }

        (_videoBegin, _audioBegin) = (null, null);
    }

    /// <summary>A sender report came on a track.</summary>
    internal void Reported(PlayingTrack track, Instant arrival)
    {
        if (track == (video ?? audio) && track.Track.LastReport is { } newest && newest.Data.Ntp != 0)
        {
            CameraClock = new SenderReport(NtpTime.ToInstant(newest.Data.Ntp), newest.Timestamp, arrival);
        }

        if (video?.Track.LastReport is { Data.Ntp: not 0 } picture && audio?.Track.LastReport is { Data.Ntp: not 0 } sound)
        {
            var later = (NtpTime.ToInstant(picture.Data.Ntp) - NtpTime.ToInstant(sound.Data.Ntp)).TotalSeconds;
            Alignment = new TrackAlignment(picture.Timestamp, sound.Timestamp + (long)Math.Round(later * AudioRate), FromSenderReports: true);
        }
    }

    private int AudioRate => audio!.Track.Depacketizer.Format!.ClockRate;

    private static bool IsNear(long ticks, int rate) => Math.Abs(ticks) <= (long)(MostFromStart.TotalSeconds * rate);
}

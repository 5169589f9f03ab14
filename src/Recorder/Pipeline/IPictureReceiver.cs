using NodaTime;

using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>Receives finished pictures in decoding order.</summary>
internal interface IPictureReceiver
{
    /// <summary>UTC at which a picture of this media time (90 kHz) was taken.</summary>
    Instant TimeOf(long mediaTime);

    /// <summary>True where a segment should be cut at this moment, so an encoder makes a key frame of it.</summary>
    bool WantsKeyFrame(Instant moment);

    /// <summary>A finished picture; ownership moves.</summary>
    void Receive(AccessUnit picture);
}

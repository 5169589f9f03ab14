using Supervision.Media.Codecs;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Probe;

/// <summary>What a stream's sound is, and how loud.</summary>
/// <param name="Codec">The coding.</param>
/// <param name="SampleRate">Samples a second and channel.</param>
/// <param name="Channels">1 is mono.</param>
/// <param name="Units">Coded frames that came; 0 where the sound is announced and does not come.</param>
/// <param name="Level">Null where nothing could be decoded.</param>
internal sealed record SoundMeasure(AudioCodec Codec, int SampleRate, int Channels, long Units, SoundLevel? Level);

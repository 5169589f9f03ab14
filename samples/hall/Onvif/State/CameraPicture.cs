namespace Supervision.HallOnvif.State;

/// <summary>How a camera's streams look and sound. What it tells and what it really sends are two of these, and differ where it lies.</summary>
/// <param name="Encoders">One a stream.</param>
/// <param name="Sound">Null where there is no microphone.</param>
/// <param name="WithSound">Whether each profile has the sound.</param>
/// <param name="Texts">What is drawn.</param>
/// <param name="Ahead">How far the clock is ahead.</param>
internal sealed record CameraPicture(
    IReadOnlyList<PictureEncoder> Encoders, SoundEncoder? Sound, IReadOnlyList<bool> WithSound, IReadOnlyList<PictureText> Texts, TimeSpan Ahead)
{
    /// <summary>This picture with whatever changed from one to another.</summary>
    internal CameraPicture With(CameraPicture before, CameraPicture after) => new(
        before.Encoders.SequenceEqual(after.Encoders) ? Encoders : after.Encoders,
        before.Sound == after.Sound ? Sound : after.Sound,
        before.WithSound.SequenceEqual(after.WithSound) ? WithSound : after.WithSound,
        before.Texts.SequenceEqual(after.Texts) ? Texts : after.Texts,
        before.Ahead == after.Ahead ? Ahead : after.Ahead);
}

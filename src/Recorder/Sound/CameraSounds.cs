namespace Supervision.Recorder.Sound;

/// <summary>What a camera has to do with the hall's sounds.</summary>
/// <param name="Feeds">The pickups that are recorded with it as tracks of their own.</param>
/// <param name="OwnName">The name of its own sound's track; empty where it needs none.</param>
/// <param name="Tap">Where its own sound is listened to; null where nobody does.</param>
internal sealed record CameraSounds(IReadOnlyList<PickupFeed> Feeds, string OwnName, SoundTap? Tap);

namespace Supervision.Media.Codecs;

/// <summary>What was done to sound so far to keep it at its timestamps, in output samples.</summary>
/// <param name="Filled">Silence put into holes.</param>
/// <param name="Dropped">Left out because it overlapped.</param>
/// <param name="Slewed">Sum of speed corrections; negative where the sound was shortened.</param>
/// <param name="Restarts">Jumps too long to fill.</param>
/// <param name="Broken">Units that could not be decoded.</param>
public readonly record struct AudioTranscoderStatistics(long Filled, long Dropped, long Slewed, long Restarts, long Broken);

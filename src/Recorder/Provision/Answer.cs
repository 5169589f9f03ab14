using Supervision.Media.Streams;
using Supervision.Overlay;
using Supervision.Recorder.Onvif;

namespace Supervision.Recorder.Provision;

/// <summary>What a camera answered to one question, or why it did not.</summary>
/// <param name="Value">Null with <paramref name="Trouble"/>, and where the camera has nothing to tell.</param>
/// <param name="Trouble">One line in English.</param>
internal readonly record struct Answer<T>(T? Value, string? Trouble)
    where T : class
{
    /// <summary>Asks; a refusal is an answer too.</summary>
    internal static async Task<Answer<T>> ToAsync(Func<Task<T?>> ask)
    {
        try
        {
            return new(await ask(), null);
        }
        catch (Exception error) when (error is OnvifException or LabelException or MediaSourceException)
        {
            return new(null, error.Message);
        }
    }
}

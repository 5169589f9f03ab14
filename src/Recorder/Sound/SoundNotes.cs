using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Sound;

/// <summary>Writes minutes and events of sound. A disk that does not take them costs them, told once, and nothing else: shown and logged they are all the same.</summary>
internal sealed partial class SoundNotes(CatalogWriter catalog, ILogger logger)
{
    private bool _isRefused;

    public Task AddMinutesAsync(IReadOnlyList<SoundMinute> minutes) => TryAsync(() => catalog.AddSoundMinutesAsync(minutes));

    public Task BeginAsync(SoundSource source, SoundFault fault, Instant start, string detail) =>
        TryAsync(() => catalog.BeginSoundFaultAsync(source, fault, start, detail));

    public Task EndAsync(SoundSource source, SoundFault fault, Instant end) => TryAsync(() => catalog.EndSoundFaultAsync(source, fault, end));

    private async Task TryAsync(Func<Task> note)
    {
        try
        {
            await note();
            _isRefused = false;
        }
        catch (IOException failure)
        {
            if (!_isRefused)
            {
                Log.NotNoted(logger, failure.Message);
            }

            _isRefused = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1293, LogLevel.Warning, "levels of sound could not be noted: {Message}")]
        public static partial void NotNoted(ILogger logger, string message);
    }
}

using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Control;

/// <summary>What an operation works on: a data directory whose lock we hold, as a recorder or as a verb.</summary>
/// <param name="Data">Where it is.</param>
/// <param name="Catalog">Its one writer.</param>
/// <param name="Clock">Wall time.</param>
/// <param name="Time">Timers and monotonic time.</param>
/// <param name="Loggers">For what nobody waits for.</param>
internal sealed record ControlContext(DataDirectory Data, CatalogWriter Catalog, IClock Clock, TimeProvider Time, ILoggerFactory Loggers);

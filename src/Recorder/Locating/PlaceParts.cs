using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Locating;

/// <summary>What the places of all cameras of a hall share.</summary>
/// <param name="Visit">Asks cameras.</param>
/// <param name="Finder">Finds them again.</param>
/// <param name="Book">Where each is.</param>
/// <param name="Note">Makes a place durable: who was met where.</param>
/// <param name="Time">Measures time limits.</param>
internal sealed record PlaceParts(CameraVisit Visit, CameraFinder Finder, PlaceBook Book, Func<CameraPlace, Task> Note, TimeProvider Time);

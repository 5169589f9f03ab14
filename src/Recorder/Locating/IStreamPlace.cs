using Supervision.Media.Streams;

namespace Supervision.Recorder.Locating;

/// <summary>Where a camera's stream is: written down, or asked of the camera before each connection.</summary>
internal interface IStreamPlace
{
    /// <summary>The stream to connect to now.</summary>
    /// <param name="limit">What the answer may take.</param>
    /// <param name="stopping">The recorder ends.</param>
    /// <returns>An <c>rtsp</c> address without user and password.</returns>
    /// <exception cref="MediaSourceException">It is not known, or another device has the camera's place.</exception>
    Task<Uri> WhereAsync(TimeSpan limit, CancellationToken stopping);

    /// <summary>Done when nothing runs any more that <see cref="WhereAsync"/> left running. Call it after the recorder was told to stop.</summary>
    Task SettleAsync();
}

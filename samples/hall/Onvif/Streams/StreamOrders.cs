using System.Text.Encodings.Web;
using System.Text.Json;

using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Streams;

/// <summary>Tells the hall's RTSP server by its control file what the cameras really send and draw, each time that changes.</summary>
internal sealed class StreamOrders
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly IReadOnlyList<Camera> _cameras;

    /// <param name="path">The control file; it is replaced as a whole.</param>
    /// <param name="cameras">Whose streams; the first that has a path orders it.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    internal StreamOrders(string path, IReadOnlyList<Camera> cameras)
    {
        (_path, _cameras) = (path, cameras);
        foreach (var camera in cameras)
        {
            camera.Shown += Write;
        }

        Write();
    }

    private void Write()
    {
        lock (_gate)
        {
            var orders = new Dictionary<string, StreamOrder>(StringComparer.Ordinal);
            foreach (var camera in _cameras)
            {
                var picture = camera.Real;
                for (var stream = 0; stream < picture.Encoders.Count; stream++)
                {
                    orders.TryAdd(camera.Settings.Streams[stream].Path, StreamOrder.Of(camera.Settings, picture, stream));
                }
            }

            File.WriteAllText(_path + ".part", JsonSerializer.Serialize(orders, Format));
            File.Move(_path + ".part", _path, overwrite: true);
        }
    }
}

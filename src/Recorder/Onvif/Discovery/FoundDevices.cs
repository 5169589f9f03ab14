namespace Supervision.Recorder.Onvif.Discovery;

/// <summary>Devices by endpoint reference: one answers each question, on each interface, twice; the first answer counts. Safe for use from several threads.</summary>
internal sealed class FoundDevices(Action<FoundDevice>? seen)
{
    private const int Most = 2048;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, FoundDevice> _devices = new(StringComparer.Ordinal);

    internal void Add(FoundDevice device)
    {
        lock (_gate)
        {
            if (_devices.Count >= Most || !_devices.TryAdd(device.Reference, device))
            {
                return;
            }
        }

        seen?.Invoke(device);
    }

    internal IReadOnlyList<FoundDevice> InOrder()
    {
        lock (_gate)
        {
            return [.. _devices.Values.OrderBy(device => device.Address.Authority, StringComparer.Ordinal)];
        }
    }
}

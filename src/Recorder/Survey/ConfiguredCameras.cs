using Supervision.Recorder.Configuration;
using Supervision.Recorder.Locating;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Discovery;

namespace Supervision.Recorder.Survey;

/// <summary>Which camera of the configuration a device is, as far as it can be told.</summary>
/// <param name="cameras">Those of the configuration; none without one.</param>
internal sealed class ConfiguredCameras(IReadOnlyList<CameraConfiguration> cameras)
{
    /// <summary>The camera that is expected there: by its reference or ONVIF address; by the host of its stream where that is the only one there. Null where it is none.</summary>
    internal string? At(FoundDevice device)
    {
        var byName = cameras.FirstOrDefault(camera => DeviceName.IsSameReference(device.Reference, camera.Reference ?? ""))
            ?? cameras.FirstOrDefault(camera => camera.Onvif?.Authority.Equals(device.Address.Authority, StringComparison.OrdinalIgnoreCase) == true);
        var byHost = cameras.Where(camera => camera.Address?.IdnHost == device.Address.IdnHost).ToList();
        return byName?.Id ?? (byHost is [var only] ? only.Id : null);
    }

    /// <summary>The camera of a serial; null where none has it.</summary>
    internal string? Named(string serial) => cameras.FirstOrDefault(camera => camera.Serial?.Equals(serial, StringComparison.OrdinalIgnoreCase) == true)?.Id;

    /// <summary>Whether a camera must have another serial than this.</summary>
    internal bool Contradicts(string? id, string serial) =>
        Of(id)?.Serial is { } expected && !expected.Equals(serial, StringComparison.OrdinalIgnoreCase);

    /// <summary>The account of a camera; null where it has none.</summary>
    internal OnvifLogin? LoginOf(string? id) => Of(id) is { User: { } user, Password: { } password } ? new(user, password) : null;

    private CameraConfiguration? Of(string? id) => cameras.FirstOrDefault(camera => camera.Id == id);
}

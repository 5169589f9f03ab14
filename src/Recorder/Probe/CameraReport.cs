using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Probe;

/// <summary>What a camera says of itself and shows.</summary>
/// <param name="Address">Its device service.</param>
/// <param name="Steps">All questions, in order.</param>
/// <param name="Identity">Null where it does not tell.</param>
/// <param name="Clock">Null where it does not tell its time.</param>
/// <param name="Login">The way to log in that worked; None where nothing needed one.</param>
/// <param name="Services">Names of the services that it has.</param>
/// <param name="Profiles">Its profiles with pictures.</param>
internal sealed record CameraReport(
    Uri Address,
    IReadOnlyList<ProbeStep> Steps,
    DeviceInformation? Identity,
    ClockReading? Clock,
    LoginWay Login,
    IReadOnlyList<string> Services,
    IReadOnlyList<ProfileReport> Profiles)
{
    /// <summary>Nothing was refused, all streams play, and they are as the camera says.</summary>
    internal bool IsGood => Steps.All(step => step.State is not StepState.Refused) && Profiles.All(profile => profile is { Measure.Picture: not null, Differences.Count: 0 });
}

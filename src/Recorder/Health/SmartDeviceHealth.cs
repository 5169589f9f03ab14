using Supervision.Recorder.Disks.Smart;

namespace Supervision.Recorder.Health;

/// <summary>A device in <c>/health</c>. What it does not say is null.</summary>
/// <param name="Device">Its path.</param>
/// <param name="Model">Model, as it says.</param>
/// <param name="Serial">Serial number, as it says.</param>
/// <param name="Passed">Its own judgement.</param>
/// <param name="Reallocated">Sectors replaced.</param>
/// <param name="Pending">Sectors that could not be read lately.</param>
/// <param name="Uncorrectable">Sectors that could not be read in its own test.</param>
/// <param name="Temperature">Degrees Celsius.</param>
/// <param name="PercentageUsed">Endurance used up, percent.</param>
/// <param name="MediaErrors">Errors that could not be mended.</param>
/// <param name="Alarm">True where somebody must look.</param>
/// <param name="Message">What is wrong, or why something is not known; empty while nothing is.</param>
internal sealed record SmartDeviceHealth(
    string Device,
    string? Model,
    string? Serial,
    bool? Passed,
    long? Reallocated,
    long? Pending,
    long? Uncorrectable,
    long? Temperature,
    long? PercentageUsed,
    long? MediaErrors,
    bool Alarm,
    string Message)
{
    /// <summary>As it was found.</summary>
    public static SmartDeviceHealth Of(SmartReport report)
    {
        var trouble = SmartJudge.Trouble(report);
        return new(
            report.Device,
            report.Model,
            report.Serial,
            report.Passed,
            report.Reallocated,
            report.Pending,
            report.Uncorrectable,
            report.Temperature,
            report.PercentageUsed,
            report.MediaErrors,
            trouble.Length > 0,
            trouble.Length > 0 ? trouble : report.Message);
    }
}

namespace Supervision.Domain;

/// <summary>What a camera reports of itself that is kept. A closed set; the names in journal, catalogue and JSON are those of <see cref="CameraAlarms"/>.</summary>
public enum CameraAlarm
{
    /// <summary>It was covered, turned away or blinded.</summary>
    Tamper,

    /// <summary>Its sensor or input gives no picture.</summary>
    SignalLoss,
}

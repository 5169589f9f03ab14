namespace Supervision.Recorder.Configuration;

/// <summary>The days on which a hall serves people.</summary>
public enum OpenDays
{
    /// <summary>工作日: working days by the State Council's calendar, <c>working</c>.</summary>
    Working,

    /// <summary>每天: all days, <c>daily</c>.</summary>
    Daily,
}

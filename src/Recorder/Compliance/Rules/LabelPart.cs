namespace Supervision.Recorder.Compliance.Rules;

/// <summary>What a clause wants to read in the picture.</summary>
internal enum LabelPart
{
    /// <summary>Beijing time.</summary>
    Time,

    /// <summary>Division and zone.</summary>
    Zone,

    /// <summary>The hall and what is watched.</summary>
    Hall,
}

namespace Supervision.Recorder.Configuration;

/// <summary>How the text stands out from the picture.</summary>
public enum LabelLook
{
    /// <summary>White on a dark, half transparent box. <c>box</c>.</summary>
    Box,

    /// <summary>White with a black outline. <c>outline</c>.</summary>
    Outline,
}

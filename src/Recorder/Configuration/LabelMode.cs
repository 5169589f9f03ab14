namespace Supervision.Recorder.Configuration;

/// <summary>How the label comes into the picture.</summary>
public enum LabelMode
{
    /// <summary>The label strip where the camera's stream allows it, else <see cref="Pixels"/>. <c>auto</c>.</summary>
    Auto,

    /// <summary>Burnt in: decoded, blended, encoded anew. <c>pixels</c>.</summary>
    Pixels,

    /// <summary>Not at all: the camera's stream is recorded untouched. <c>none</c>.</summary>
    None,
}

namespace Supervision.Recorder.Configuration;

/// <summary>How the label comes into the picture.</summary>
public enum LabelMode
{
    /// <summary>The label strip where the camera's stream allows it, else <see cref="Camera"/> where it has an ONVIF address, else <see cref="Pixels"/>. <c>auto</c>.</summary>
    Auto,

    /// <summary>Burnt in: decoded, blended, encoded anew. <c>pixels</c>.</summary>
    Pixels,

    /// <summary>Drawn by the camera itself, by ONVIF, as long as its pictures show it; else <see cref="Pixels"/>. <c>camera</c>.</summary>
    Camera,

    /// <summary>Not at all: the camera's stream is recorded untouched. <c>none</c>.</summary>
    None,
}

namespace Supervision.Overlay;

/// <summary>What separates the white text from the picture behind it.</summary>
public enum LabelBackdrop
{
    /// <summary>A half-opaque dark box behind the whole block.</summary>
    Box,

    /// <summary>A dark outline around each character; the picture shows between them.</summary>
    Outline,
}

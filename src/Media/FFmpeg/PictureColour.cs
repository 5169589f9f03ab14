namespace Supervision.Media.FFmpeg;

/// <summary>What a player must know to show the colours and the shape of a picture as they were; numbers as in ITU-T H.273.</summary>
/// <param name="Primaries">Colour primaries; 2 unspecified.</param>
/// <param name="Transfer">Transfer characteristics; 2 unspecified.</param>
/// <param name="Matrix">Matrix coefficients; 2 unspecified.</param>
/// <param name="IsFullRange">True where luma runs from 0 to 255, false from 16 to 235.</param>
/// <param name="ChromaLocation">libav's chroma sample location; 0 unspecified.</param>
/// <param name="AspectNumerator">Width of a pixel; 0 unknown.</param>
/// <param name="AspectDenominator">Height of a pixel.</param>
public readonly record struct PictureColour(
    int Primaries, int Transfer, int Matrix, bool IsFullRange, int ChromaLocation, int AspectNumerator, int AspectDenominator);

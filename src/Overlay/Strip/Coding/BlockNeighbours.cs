namespace Supervision.Overlay.Strip.Coding;

/// <summary>Which neighbours of a 4x4 block may be predicted from.</summary>
/// <param name="Left">The block at the left.</param>
/// <param name="Top">The block above.</param>
/// <param name="Corner">The block above to the left.</param>
internal readonly record struct BlockNeighbours(bool Left, bool Top, bool Corner);

namespace Supervision.Media.Mp4;

/// <summary>A parameter set that stood in a picture's access unit and is not stored there.</summary>
/// <param name="Picture">The picture's place in its fragment, from 0.</param>
/// <param name="Position">The set's place among the NAL units of the picture as the source delivered it, from 0.</param>
/// <param name="Set">Which one: its place in <see cref="StoredParameterSets.All"/>.</param>
internal readonly record struct LeftOutSet(int Picture, int Position, int Set);

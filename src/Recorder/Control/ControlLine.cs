using System.Text.Json;

namespace Supervision.Recorder.Control;

/// <summary>A line of an answer on the socket: any number with progress, then one with the answer or the refusal.</summary>
/// <param name="Progress">How far it is.</param>
/// <param name="Answer">The end: what came of it.</param>
/// <param name="Refusal">The end: why nothing came of it, one line in English.</param>
/// <param name="IsWrongUse">Of a refusal: see <see cref="ControlException"/>.</param>
internal sealed record ControlLine(ControlProgress? Progress = null, JsonElement? Answer = null, string? Refusal = null, bool IsWrongUse = false);

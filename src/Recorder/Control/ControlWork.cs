using System.Text.Json;

namespace Supervision.Recorder.Control;

/// <summary>A work on a data directory that changes it. The same code does it inside a running recorder and in a verb of its own.</summary>
/// <param name="name">Names it on the socket: lower case, with hyphens.</param>
internal abstract class ControlWork(string name)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, MaxDepth = 16 };

    internal string Name => name;

    /// <summary>True for what may take hours: a verb that does it in a directory without a recorder takes <see cref="ControlOperations.Brief"/> meanwhile.</summary>
    internal bool IsLong { get; init; }

    /// <summary>Does it.</summary>
    /// <exception cref="ControlException">It is refused, or failed for a reason that was foreseen.</exception>
    /// <exception cref="JsonException">The question is none.</exception>
    internal abstract Task<JsonElement> RunAsync(ControlContext context, JsonElement question, IProgress<ControlProgress> progress, CancellationToken cancel);
}

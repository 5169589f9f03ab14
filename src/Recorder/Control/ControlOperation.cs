using System.Text.Json;

namespace Supervision.Recorder.Control;

/// <summary>An operation with its question and its answer: records of numbers, texts and lists, which travel as JSON.</summary>
/// <param name="name">As for <see cref="ControlWork"/>.</param>
/// <param name="work">Does it.</param>
internal sealed class ControlOperation<TQuestion, TAnswer>(string name, Func<ControlContext, TQuestion, IProgress<ControlProgress>, CancellationToken, Task<TAnswer>> work)
    : ControlWork(name)
    where TQuestion : class
{
    /// <summary>Does it here.</summary>
    internal Task<TAnswer> RunAsync(ControlContext context, TQuestion question, IProgress<ControlProgress> progress, CancellationToken cancel) =>
        work(context, question, progress, cancel);

    internal override async Task<JsonElement> RunAsync(ControlContext context, JsonElement question, IProgress<ControlProgress> progress, CancellationToken cancel)
    {
        var asked = question.Deserialize<TQuestion>(Json) ?? throw new JsonException("the question is null");
        return JsonSerializer.SerializeToElement(await work(context, asked, progress, cancel), Json);
    }
}

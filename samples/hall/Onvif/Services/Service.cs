using System.Xml.Linq;

using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Services;

/// <summary>One of a camera's services: a table from operations to answers.</summary>
internal abstract class Service(XNamespace space, string path, Camera camera)
{
    private readonly Dictionary<string, Func<Question, CancellationToken, Task<Markup>>> _answers = [];

    internal XNamespace Space { get; } = space;

    /// <summary>Below /onvif/; empty where the service is not listed.</summary>
    internal string Path { get; } = path;

    protected Camera Camera { get; } = camera;

    internal bool Knows(XName operation) => operation.Namespace == Space && _answers.ContainsKey(operation.LocalName);

    /// <exception cref="RefusalException">The camera says no.</exception>
    internal Task<Markup> AnswerAsync(Question question, CancellationToken cancellation) => _answers[question.Operation](question, cancellation);

    /// <summary>Answers at once, alone with the camera's state.</summary>
    protected void On(string operation, Func<Question, Markup> answer) => _answers[operation] = (question, _) =>
    {
        lock (Camera.Gate)
        {
            return Task.FromResult(answer(question));
        }
    };

    /// <summary>Answers when there is something to say.</summary>
    protected void OnLate(string operation, Func<Question, CancellationToken, Task<Markup>> answer) => _answers[operation] = answer;
}

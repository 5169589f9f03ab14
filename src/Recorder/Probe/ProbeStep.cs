using Supervision.Recorder.Onvif;

namespace Supervision.Recorder.Probe;

/// <summary>One question to a camera and what came of it.</summary>
/// <param name="Name">Stable, in kebab case.</param>
/// <param name="State">What came of it.</param>
/// <param name="Line">One line in English.</param>
internal sealed record ProbeStep(string Name, StepState State, string Line)
{
    /// <summary>Asks; a refusal is an answer too.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="ask">Gives the line of a step that works; null where the camera does not have it.</param>
    /// <param name="notOffered">The line where it does not.</param>
    internal static async Task<ProbeStep> AskAsync(string name, Func<Task<string?>> ask, string notOffered)
    {
        try
        {
            return await ask() is { } line ? new(name, StepState.Works, line) : new(name, StepState.NotOffered, notOffered);
        }
        catch (OnvifException error)
        {
            return new(name, error.Failure is OnvifFailure.NotSupported ? StepState.NotOffered : StepState.Refused, error.Message);
        }
    }
}

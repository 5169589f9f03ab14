using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media;

/// <summary>What a camera takes for a number; both ends belong to it.</summary>
internal readonly record struct NumberRange(double Min, double Max)
{
    internal bool Contains(double value) => value >= Min && value <= Max;

    /// <summary>Reads <c>Min</c> and <c>Max</c>; null where one is missing.</summary>
    internal static NumberRange? Of(AnswerElement? range) =>
        range?.Real("Min") is { } min && range.Real("Max") is { } max ? new NumberRange(min, max) : null;

    /// <summary>The range that a list of numbers spans; null where it is empty.</summary>
    internal static NumberRange? Of(IReadOnlyList<double> numbers) => numbers.Count == 0 ? null : new NumberRange(numbers.Min(), numbers.Max());
}

namespace Supervision.Recorder.Cli;

/// <summary>A number of things for people: one, or another number ({0}).</summary>
internal sealed record CountText(Text One, Text Many)
{
    internal Message Of(int count) => count == 1 ? One : Many.With(count);
}

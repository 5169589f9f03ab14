namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>Tests with bounds in real seconds: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RealTimeCollection
{
    internal const string Name = "real time";
}

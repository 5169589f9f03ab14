using System.Collections.Concurrent;

using Supervision.Recorder.Configuration.Binding;

namespace Supervision.Recorder.Compliance;

/// <summary>The documents that are built into the program: <c>Configuration/Data/profiles</c>.</summary>
internal static class Standards
{
    private static readonly ConcurrentDictionary<string, Standard> Known = new(StringComparer.Ordinal);

    /// <summary>What the law asks of every hall.</summary>
    internal static Standard National => Of("national");

    internal static Standard Of(string id) => Known.GetOrAdd(id, known => StandardFile.Read(known, StandardBinder.Bind));
}

namespace Supervision.Recorder.Locating;

/// <summary>Stream addresses as they may be stored: some cameras put passwords into them.</summary>
internal static class StreamText
{
    private static readonly string[] Words = ["password", "passwd", "pwd"];

    /// <summary>The address, to be asked for again; empty where it may hold a password.</summary>
    internal static string ToKeep(Uri stream) => stream.Query.Length > 0 || MayHoldSecret(stream.AbsolutePath) ? "" : stream.AbsoluteUri;

    /// <summary>The address for people and for the record: without query, and without path where that may hold a password.</summary>
    internal static string ToShow(Uri stream) => $"{stream.Scheme}://{stream.Authority}{(MayHoldSecret(stream.AbsolutePath) ? "/..." : stream.AbsolutePath)}";

    private static bool MayHoldSecret(string path) => Array.Exists(Words, word => path.Contains(word, StringComparison.OrdinalIgnoreCase));
}

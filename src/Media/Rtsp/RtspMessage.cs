namespace Supervision.Media.Rtsp;

/// <summary>A response of a camera or a request (a camera may send those too).</summary>
/// <param name="Status">The status code of a response; 0 for a request.</param>
/// <param name="Method">The method of a request; empty for a response.</param>
/// <param name="Target">The address of a request, the reason of a response.</param>
/// <param name="Headers">In order of appearance, names as sent.</param>
/// <param name="Body">The body, empty where there is none.</param>
internal sealed record RtspMessage(
    int Status, string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    internal bool IsResponse => Status != 0;

    internal int CSeq => int.TryParse(Header("CSeq"), out var number) ? number : -1;

    /// <summary>The first header of that name, or null.</summary>
    internal string? Header(string name) => HeadersNamed(name).FirstOrDefault();

    internal IEnumerable<string> HeadersNamed(string name) =>
        Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);
}

namespace Supervision.Overlay.Strip.Layout;

/// <summary>One line of a strip: the time or not, then names with gaps between them.</summary>
/// <param name="HasTime">The line begins with the time.</param>
/// <param name="Parts">What follows.</param>
internal sealed record StripLine(bool HasTime, IReadOnlyList<string> Parts);

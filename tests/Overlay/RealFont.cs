using Microsoft.Extensions.Logging.Abstractions;
using Supervision.Overlay;

namespace Supervision.Tests.Overlay;

/// <summary>The installed fonts, opened once for all tests.</summary>
internal static class RealFont
{
    private static readonly Lazy<LabelFont> Opened = new(() => LabelFont.Open(LabelFont.DefaultFamilies, NullLogger.Instance));

    public static LabelFont Font => Opened.Value;
}

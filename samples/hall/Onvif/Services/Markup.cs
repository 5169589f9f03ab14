using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security;
using System.Text;

namespace Supervision.HallOnvif.Services;

/// <summary>XML written as an interpolated string: what is put into it is escaped, unless it is markup itself.</summary>
[InterpolatedStringHandler]
internal sealed class Markup(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted(object? value)
    {
        switch (value)
        {
            case Markup markup: _text.Append(markup._text); break;
            case IEnumerable<Markup> several: AppendAll(several); break;
            case bool flag: _text.Append(flag ? "true" : "false"); break;
            case DateTimeOffset time: _text.Append(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)); break;
            default: _text.Append(SecurityElement.Escape(Convert.ToString(value, CultureInfo.InvariantCulture))); break;
        }
    }

    public override string ToString() => _text.ToString();

    /// <summary>An element with a text; nothing where the text is null.</summary>
    internal static Markup? If(string name, object? text) => text is null ? null : (Markup)$"<{name}>{text}</{name}>";

    private void AppendAll(IEnumerable<Markup> several)
    {
        foreach (var one in several)
        {
            _text.Append(one._text);
        }
    }
}

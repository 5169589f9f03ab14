using System.Text;

namespace Supervision.Recorder.Onvif.Soap;

/// <summary>In which encoding a document from the network is written: UTF-8, UTF-16, and what cameras in China use besides (GB 2312, GBK, GB 18030). No other.</summary>
internal static class AnswerEncoding
{
    private const int LongestDeclaration = 256;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>It contains the two older ones. A camera cuts texts off in the middle of a character: such a half one becomes a question mark.</summary>
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>Finds the encoding by byte order mark or declaration.</summary>
    /// <exception cref="BadAnswerException">It is declared to be another one.</exception>
    internal static Encoding Of(ReadOnlySpan<byte> document)
    {
        if (document is [0xFF, 0xFE, ..] or [(byte)'<', 0, ..])
        {
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
        }

        if (document is [0xFE, 0xFF, ..] or [0, (byte)'<', ..])
        {
            return new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
        }

        var declared = Declared(document[..Math.Min(document.Length, LongestDeclaration)]);
        return declared.ToLowerInvariant() switch
        {
            "" or "utf-8" or "utf8" => Utf8,
            "gb2312" or "gbk" or "gb18030" => Gb18030,
            _ => throw new BadAnswerException($"it is written in {AnswerElement.Printable(declared)}; UTF-8, UTF-16, GB2312, GBK and GB18030 are read"),
        };
    }

    /// <summary>The name in <c>&lt;?xml ... encoding="..."?&gt;</c>; empty where there is none.</summary>
    private static string Declared(ReadOnlySpan<byte> begin)
    {
        var end = begin.IndexOf("?>"u8);
        if (end < 0 || begin.IndexOf("<?xml"u8) is not (>= 0 and var start) || start > end)
        {
            return "";
        }

        var text = Encoding.ASCII.GetString(begin[start..end]);
        var parts = text.Split('=');
        for (var part = 0; part < parts.Length - 1; part++)
        {
            var value = parts[part + 1].TrimStart();
            if (parts[part].TrimEnd().EndsWith("encoding", StringComparison.Ordinal) && value.Length > 1 && value[0] is '"' or '\'' && value.IndexOf(value[0], 1) is > 1 and var close)
            {
                return value[1..close];
            }
        }

        return "";
    }
}

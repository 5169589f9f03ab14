using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Supervision.Tests.Media.H264;

/// <summary>What ffmpeg's trace_headers reads in the headers of a stream: an independent parser.</summary>
internal sealed partial class HeaderTrace
{
    private HeaderTrace(string kind) => Kind = kind;

    /// <summary>What kind of header: 'Sequence Parameter Set', 'Picture Parameter Set', 'Slice Header'.</summary>
    internal string Kind { get; }

    /// <summary>Bit behind the last element.</summary>
    internal int EndBit { get; private set; }

    /// <summary>Elements in their order: name, value, first bit.</summary>
    internal List<(string Name, long Value, int Bit)> Elements { get; } = [];

    [GeneratedRegex(@"^\[trace_headers @ [^\]]*\] (?:(?<bit>\d+)\s+(?<name>\S+)\s+(?<code>[01]+) = (?<value>-?\d+)|(?<kind>[A-Z][A-Za-z ]+))$")]
    private static partial Regex Line { get; }

    /// <summary>The value of the first element with this name.</summary>
    internal long? this[string name] => Elements.Where(element => element.Name == name).Select(element => (long?)element.Value).FirstOrDefault();

    internal static List<HeaderTrace> Of(TestStream stream)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, TestStream.ByteStream(stream.AccessUnits.SelectMany(unit => TestStream.Split(unit))));
            return Parse(Run(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    internal int BitOf(string name) => Elements.First(element => element.Name == name).Bit;

    private static string Run(string file)
    {
        using var process = Process.Start(new ProcessStartInfo("ffmpeg", $"-hide_banner -nostdin -f h264 -i {file} -c copy -bsf:v trace_headers -f null -")
        {
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var text = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return text;
    }

    private static List<HeaderTrace> Parse(string text)
    {
        var headers = new List<HeaderTrace>();
        foreach (var line in text.Split('\n'))
        {
            var match = Line.Match(line);
            if (match.Groups["kind"].Success)
            {
                headers.Add(new(match.Groups["kind"].Value));
            }
            else if (match.Success && headers.Count > 0 && match.Groups["name"].Value != "cabac_alignment_one_bit")
            {
                var bit = int.Parse(match.Groups["bit"].Value);
                headers[^1].Elements.Add((match.Groups["name"].Value, long.Parse(match.Groups["value"].Value), bit));
                headers[^1].EndBit = bit + match.Groups["code"].Length;
            }
        }

        return headers;
    }
}

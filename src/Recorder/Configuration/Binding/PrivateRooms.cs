using System.Text.RegularExpressions;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Rooms where no camera and no pickup may hang: Regulation 799 (公共安全视频图像信息系统管理条例), Article 8.</summary>
internal static partial class PrivateRooms
{
    private static readonly string[] Words =
    [
        "更衣", "衣帽间", "试衣", "試衣", "卫生间", "衛生間", "洗手间", "洗手間", "盥洗", "厕所", "廁所", "公厕", "男厕", "女厕", "如厕", "化妆室", "化妆间",
        "母婴", "母嬰", "哺乳", "育婴", "喂奶", "浴室", "淋浴", "宿舍", "员工休息", "职工休息", "午休室", "值班休息",
    ];

    /// <summary>The word by which a name tells such a room; null for any other name.</summary>
    internal static string? WordIn(string name)
    {
        var spoken = string.Concat(name.Where(character => !char.IsWhiteSpace(character)));
        return Array.Find(Words, word => spoken.Contains(word, StringComparison.Ordinal)) ?? (English.Match(name) is { Success: true } match ? match.Value : null);
    }

    /// <summary>Refuses a camera or pickup whose zone, counter or own name is such a room.</summary>
    internal static void Refuse(Findings findings, YamlNode device, params IEnumerable<string?> names)
    {
        foreach (var name in names.OfType<string>().Distinct())
        {
            if (WordIn(name) is { } word)
            {
                findings.Error(device, HallTexts.PrivateRoom.With(Findings.Shown(name), word));
            }
        }
    }

    [GeneratedRegex(@"\b(wc|toilets?|lavatory|restrooms?|washrooms?|bathrooms?|showers?|(changing|locker|nursing|baby|lactation) rooms?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex English { get; }
}

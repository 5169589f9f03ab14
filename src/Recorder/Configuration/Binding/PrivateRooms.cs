using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Rooms where no camera may hang: Regulation 799 (公共安全视频图像信息系统管理条例), Article 8.</summary>
internal static class PrivateRooms
{
    private static readonly string[] Words =
        ["更衣", "卫生间", "衛生間", "洗手间", "洗手間", "厕所", "廁所", "母婴", "母嬰", "哺乳", "浴室", "试衣", "試衣"];

    /// <summary>Refuses a camera whose zone, counter or own name is such a room.</summary>
    internal static void Refuse(Findings findings, YamlNode camera, params string?[] names)
    {
        foreach (var name in names.OfType<string>())
        {
            var spoken = string.Concat(name.Where(character => !char.IsWhiteSpace(character)));
            if (Array.Find(Words, word => spoken.Contains(word, StringComparison.Ordinal)) is { } word)
            {
                findings.Error(camera, HallTexts.PrivateRoom.With(Findings.Shown(name), word));
            }
        }
    }
}

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>The devices besides cameras and pickups.</summary>
internal static class DeviceBinder
{
    private static readonly (string Word, DeviceClass Value)[] Classes =
        [.. HallWords.Classes.Where(pair => pair.Value is not (DeviceClass.Camera or DeviceClass.Pickup))];

    internal static IReadOnlyList<DeviceConfiguration> Bind(Section site)
    {
        var ids = new HashSet<string>();
        return [.. site.TakeSections("devices").Select(section => Device(section, ids))];
    }

    /// <summary>A picture's size, written as <c>1920x1080</c>; null where the key is absent or, with an error, unusable.</summary>
    internal static PictureSize? Resolution(Section section)
    {
        if (section.TakeScalar("resolution") is not { } scalar)
        {
            return null;
        }

        if (scalar.Text.Split('x', '×') is [var width, var height] && IsSide(width) && IsSide(height))
        {
            return new(int.Parse(width), int.Parse(height));
        }

        section.Unusable("resolution", scalar, HallTexts.Resolution);
        return null;
    }

    private static DeviceConfiguration Device(Section section, HashSet<string> ids)
    {
        section.Require("class", Classes[0].Word);
        var device = new DeviceConfiguration
        {
            Id = section.Id(ids),
            Name = section.Name("name", "硬盘录像机"),
            Class = section.Choice("class", DeviceClass.Recorder, Classes),
            Network = HallWords.Network(section),
        };
        section.Finish();
        return device;
    }

    private static bool IsSide(string text) => text.Length is >= 2 and <= 5 && text.All(char.IsAsciiDigit) && text[0] != '0';
}

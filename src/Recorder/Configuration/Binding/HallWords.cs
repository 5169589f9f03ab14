namespace Supervision.Recorder.Configuration.Binding;

/// <summary>The words of <c>site.yaml</c> for devices and what they are like.</summary>
internal static class HallWords
{
    internal static readonly (string Word, NetworkKind? Value)[] Networks =
        [("extranet", NetworkKind.Extranet), ("private", NetworkKind.Private), ("internet", NetworkKind.Internet)];

    internal static readonly (string Word, AccessStandard Value)[] Standards =
        [("gb28181-2016", AccessStandard.Gb28181Of2016), ("gb28181-2022", AccessStandard.Gb28181Of2022), ("onvif", AccessStandard.Onvif)];

    internal static readonly (string Word, ViewSide Value)[] Sides = [("staff", ViewSide.Staff), ("citizens", ViewSide.Citizens)];

    internal static readonly (string Word, DeviceClass Value)[] Classes =
        [.. Enum.GetValues<DeviceClass>().Select(value => (value.ToString().ToLowerInvariant(), value))];

    internal static NetworkKind? Network(Section section) => section.Choice("network", null, Networks);

    internal static IReadOnlyList<AccessStandard>? StandardsOf(Section section) => section.Choices("standards", Standards);
}

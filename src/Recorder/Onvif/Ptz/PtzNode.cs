using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Ptz;

/// <summary>What a dome can do.</summary>
/// <param name="Token">By which the camera knows it.</param>
/// <param name="Name">Its name.</param>
/// <param name="MaxPresets">How many positions it keeps.</param>
/// <param name="HasHome">It has a home position.</param>
/// <param name="Continuous">It moves at a speed.</param>
/// <param name="Absolute">It moves to a position.</param>
/// <param name="Relative">It moves by a way.</param>
internal sealed record PtzNode(string Token, string Name, int MaxPresets, bool HasHome, bool Continuous, bool Absolute, bool Relative)
{
    internal static PtzNode Of(AnswerElement node)
    {
        var spaces = node.Child("SupportedPTZSpaces");
        return new(
            node.Token,
            node.Label("Name"),
            node.Number("MaximumNumberOfPresets") ?? 0,
            node.Flag("HomeSupported") ?? false,
            Has("Continuous"),
            Has("Absolute"),
            Has("Relative"));

        bool Has(string kind) => spaces?.Children.Exists(space => space.Name.StartsWith(kind, StringComparison.Ordinal)) == true;
    }
}

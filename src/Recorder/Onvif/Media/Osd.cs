using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Media;

/// <summary>Something that a camera draws into its picture.</summary>
/// <param name="Token">By which the camera knows it; empty before it is created.</param>
/// <param name="VideoSourceConfiguration">Into which picture.</param>
/// <param name="Position">Where.</param>
/// <param name="Text">The text; null where it is a picture.</param>
/// <param name="ImagePath">The picture's address in the camera; null where it is a text.</param>
internal sealed record Osd(string Token, string VideoSourceConfiguration, OsdPosition Position, OsdText? Text, string? ImagePath = null)
{
    internal static Osd Of(AnswerElement element) => new(
        element.Token,
        element.Text("VideoSourceConfigurationToken") ?? "",
        OsdPosition.Of(element.Child("Position")),
        OsdText.Of(element.Child("TextString")),
        element.At("Image", "ImgPath")?.Value);

    /// <summary>Writes it as <c>OSD</c> of either service.</summary>
    internal XElement Write(XNamespace service) => new(
        service + "OSD",
        new XAttribute("token", Token),
        Tt("VideoSourceConfigurationToken", VideoSourceConfiguration),
        Tt("Type", Text is null ? "Image" : "Text"),
        Position.Write(),
        Text?.Write(),
        ImagePath is null ? null : Tt("Image", Tt("ImgPath", ImagePath)));
}

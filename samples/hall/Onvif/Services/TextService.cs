using System.Xml.Linq;

using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Services;

/// <summary>Texts in the picture: the same operations in both media services, which they belong to.</summary>
internal sealed class TextService : Service
{
    private readonly string _prefix;

    internal TextService(Camera camera, XNamespace space, string prefix)
        : base(space, "", camera)
    {
        _prefix = prefix;
        On("GetOSDs", _ => Answer("GetOSDs", $"{Camera.Texts.Select(text => Write("OSDs", text))}"));
        On("GetOSD", question => Answer("GetOSD", Write("OSD", Camera.Texts[Find(question.Must("OSDToken"))])));
        On("GetOSDOptions", _ => Answer("GetOSDOptions", Options()));
        On("CreateOSD", Create);
        On("SetOSD", Set);
        On("DeleteOSD", question =>
        {
            Camera.Texts.RemoveAt(Find(question.Must("OSDToken")));
            return Answer("DeleteOSD", null);
        });
    }

    private static Markup Options(string name, IEnumerable<string> values) => $"{values.Select(value => (Markup)$"<tt:{name}>{value}</tt:{name}>")}";

    private Markup Answer(string operation, Markup? inside) => $"<{_prefix}:{operation}Response>{inside}</{_prefix}:{operation}Response>";

    private Markup Options()
    {
        var most = Camera.Settings.MaxTexts;
        return $"""
            <{_prefix}:OSDOptions><tt:MaximumNumberOfOSDs Total="{most}" PlainText="{most}" DateAndTime="1"/><tt:Type>Text</tt:Type>{Options("PositionOption", Camera.Settings.TextPlaces)}
            <tt:TextOption>{Options("Type", PictureText.Kinds)}{MediaParts.Range("FontSizeRange", PictureText.Sizes.Min, PictureText.Sizes.Max)}{Options("DateFormat", PictureText.DateFormats)}{Options("TimeFormat", PictureText.TimeFormats)}</tt:TextOption></{_prefix}:OSDOptions>
            """;
    }

    private Markup Write(string name, PictureText text)
    {
        var place = text.Corner == "Custom" ? (Markup)$"<tt:Pos x=\"{text.X}\" y=\"{text.Y}\"/>" : null;
        return $"""
            <{_prefix}:{name} token="{text.Token}"><tt:VideoSourceConfigurationToken>{MediaParts.SourceConfiguration}</tt:VideoSourceConfigurationToken><tt:Type>Text</tt:Type><tt:Position><tt:Type>{text.Corner}</tt:Type>{place}</tt:Position>
            <tt:TextString><tt:Type>{text.Kind}</tt:Type>{Markup.If("tt:DateFormat", text.DateFormat)}{Markup.If("tt:TimeFormat", text.TimeFormat)}{Markup.If("tt:FontSize", text.Size)}{Markup.If("tt:PlainText", text.Plain)}</tt:TextString></{_prefix}:{name}>
            """;
    }

    private Markup Create(Question question)
    {
        if (Camera.Texts.Count >= Camera.Settings.MaxTexts)
        {
            throw new RefusalException(fromSender: false, "Action/MaxOSDs", "no room for another text");
        }

        var text = Read(question, $"text{Camera.TextsMade + 1}");
        Camera.TextsMade++;
        Camera.Texts.Add(text);
        return Answer("CreateOSD", $"<{_prefix}:OSDToken>{text.Token}</{_prefix}:OSDToken>");
    }

    private Markup Set(Question question)
    {
        var at = Find(question.Attribute("token", "OSD") ?? "");
        Camera.Texts[at] = Read(question, Camera.Texts[at].Token);
        return Answer("SetOSD", null);
    }

    private int Find(string token)
    {
        var at = Camera.Texts.FindIndex(text => text.Token == token);
        return at >= 0 ? at : throw RefusalException.Wrong("InvalidArgVal/NoConfig", "no such text");
    }

    private PictureText Read(Question question, string token)
    {
        if (question.Must("OSD", "VideoSourceConfigurationToken") != MediaParts.SourceConfiguration || question.Must("OSD", "Type") != "Text")
        {
            throw RefusalException.Wrong("InvalidArgVal/NoConfig", "only texts in the picture source are drawn");
        }

        var text = new PictureText(
            token,
            question.Must("OSD", "Position", "Type"),
            question.Attribute("x", "OSD", "Position", "Pos"),
            question.Attribute("y", "OSD", "Position", "Pos"),
            question.Must("OSD", "TextString", "Type"),
            question.Said("OSD", "TextString", "DateFormat"),
            question.Said("OSD", "TextString", "TimeFormat"),
            question.Said("OSD", "TextString", "FontSize"),
            question.Said("OSD", "TextString", "PlainText"));
        text = text with { Plain = TextLimit.Apply(text.Plain, Camera.Settings) };
        return text.IsPossible && Camera.Settings.TextPlaces.Contains(text.Corner) ? text : throw RefusalException.Wrong("InvalidArgVal/ConfigModify", "this text cannot be drawn");
    }
}

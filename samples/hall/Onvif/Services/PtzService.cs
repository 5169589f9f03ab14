using System.Globalization;

using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Services;

/// <summary>Moves the dome.</summary>
internal sealed class PtzService : Service
{
    private const string Spaces = "http://www.onvif.org/ver10/tptz/";

    private readonly Dome _dome;

    internal PtzService(Camera camera, Dome dome)
        : base(Names.Ptz, "ptz", camera)
    {
        _dome = dome;
        On("GetNodes", _ => $"<tptz:GetNodesResponse>{Node}</tptz:GetNodesResponse>");
        On("GetConfigurations", _ => $"<tptz:GetConfigurationsResponse><tptz:PTZConfiguration token=\"{MediaParts.PtzConfiguration}\">{MediaParts.Ptz}</tptz:PTZConfiguration></tptz:GetConfigurationsResponse>");
        On("GetStatus", Status);
        On("GetPresets", Presets);
        On("SetPreset", SetPreset);
        On("RemovePreset", question => Moved(question, "RemovePreset", () => _dome.Presets.Remove(Preset(question))));
        On("GotoPreset", question => Moved(question, "GotoPreset", () => _dome.Go(_dome.Presets[Preset(question)].Position)));
        On("SetHomePosition", question => Moved(question, "SetHomePosition", () => _dome.Home = _dome.Position));
        On("GotoHomePosition", question => Moved(question, "GotoHomePosition", () => _dome.Go(_dome.Home ?? throw RefusalException.Wrong("Action/NoHomePosition", "no home position"))));
        On("AbsoluteMove", question => Moved(question, "AbsoluteMove", () => Go(Vector(question, "Position", _dome.Position))));
        On("RelativeMove", question => Moved(question, "RelativeMove", () => _dome.Go(_dome.Position.Plus(Vector(question, "Translation", default)))));
        On("ContinuousMove", question => Moved(question, "ContinuousMove", () => _dome.Turn(Vector(question, "Velocity", default), question.Length("Timeout") ?? Dome.LongestMove)));
        On("Stop", question => Moved(question, "Stop", _dome.Stop));
    }

    private static Markup Node =>
        $"""
        <tptz:PTZNode token="{MediaParts.PtzNode}" FixedHomePosition="false"><tt:Name>dome</tt:Name><tt:SupportedPTZSpaces>{Turn("AbsolutePanTiltPositionSpace", "PanTiltSpaces/PositionGenericSpace")}{Zoom("AbsoluteZoomPositionSpace", "ZoomSpaces/PositionGenericSpace", 0)}{Turn("RelativePanTiltTranslationSpace", "PanTiltSpaces/TranslationGenericSpace")}{Zoom("RelativeZoomTranslationSpace", "ZoomSpaces/TranslationGenericSpace", -1)}{Turn("ContinuousPanTiltVelocitySpace", "PanTiltSpaces/VelocityGenericSpace")}{Zoom("ContinuousZoomVelocitySpace", "ZoomSpaces/VelocityGenericSpace", -1)}</tt:SupportedPTZSpaces>
        <tt:MaximumNumberOfPresets>{Dome.MaxPresets}</tt:MaximumNumberOfPresets><tt:HomeSupported>true</tt:HomeSupported></tptz:PTZNode>
        """;

    private static Markup Turn(string name, string space) => $"<tt:{name}><tt:URI>{Spaces + space}</tt:URI>{MediaParts.Range("XRange", -1, 1)}{MediaParts.Range("YRange", -1, 1)}</tt:{name}>";

    private static Markup Zoom(string name, string space, int min) => $"<tt:{name}><tt:URI>{Spaces + space}</tt:URI>{MediaParts.Range("XRange", min, 1)}</tt:{name}>";

    private static Markup Place(DomePosition position) =>
        $"""<tt:PanTilt x="{Round(position.Pan)}" y="{Round(position.Tilt)}"/><tt:Zoom x="{Round(position.Zoom)}"/>""";

    private static string Round(double value) => Math.Round(value, 4).ToString(CultureInfo.InvariantCulture);

    private Markup Status(Question question)
    {
        MediaParts.Stream(Camera, question.Must("ProfileToken"));
        var moving = _dome.IsMoving ? "MOVING" : "IDLE";
        return $"<tptz:GetStatusResponse><tptz:PTZStatus><tt:Position>{Place(_dome.Position)}</tt:Position><tt:MoveStatus><tt:PanTilt>{moving}</tt:PanTilt><tt:Zoom>{moving}</tt:Zoom></tt:MoveStatus><tt:UtcTime>{Camera.Clock.Now}</tt:UtcTime></tptz:PTZStatus></tptz:GetStatusResponse>";
    }

    private Markup Presets(Question question)
    {
        MediaParts.Stream(Camera, question.Must("ProfileToken"));
        var presets = _dome.Presets.Select(preset => (Markup)
            $"<tptz:Preset token=\"{preset.Key}\"><tt:Name>{preset.Value.Name}</tt:Name><tt:PTZPosition>{Place(preset.Value.Position)}</tt:PTZPosition></tptz:Preset>");
        return $"<tptz:GetPresetsResponse>{presets}</tptz:GetPresetsResponse>";
    }

    private Markup SetPreset(Question question)
    {
        MediaParts.Stream(Camera, question.Must("ProfileToken"));
        var replaced = question.Said("PresetToken") is null ? null : Preset(question);
        var token = _dome.Keep(replaced, question.Said("PresetName")) ?? throw new RefusalException(fromSender: false, "Action/TooManyPresets", "no room for another preset");
        return $"<tptz:SetPresetResponse><tptz:PresetToken>{token}</tptz:PresetToken></tptz:SetPresetResponse>";
    }

    private Markup Moved(Question question, string operation, Action move)
    {
        MediaParts.Stream(Camera, question.Must("ProfileToken"));
        move();
        return $"<tptz:{operation}Response/>";
    }

    private void Go(DomePosition position) => _dome.Go(position.IsReachable ? position : throw RefusalException.Wrong("InvalidArgVal/InvalidPosition", "out of reach"));

    private string Preset(Question question) =>
        question.Must("PresetToken") is var token && _dome.Presets.ContainsKey(token) ? token : throw RefusalException.Wrong("InvalidArgVal/NoToken", "no such preset");

    private static DomePosition Vector(Question question, string name, DomePosition otherwise)
    {
        var (pan, tilt, zoom) = (question.Attribute("x", name, "PanTilt"), question.Attribute("y", name, "PanTilt"), question.Attribute("x", name, "Zoom"));
        return new(
            pan is null ? otherwise.Pan : Question.Number(pan, "x"),
            tilt is null ? otherwise.Tilt : Question.Number(tilt, "y"),
            zoom is null ? otherwise.Zoom : Question.Number(zoom, "x"));
    }
}

using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Services;

/// <summary>Brightness, infrared filter and the like.</summary>
internal sealed class ImagingService : Service
{
    internal ImagingService(Camera camera)
        : base(Names.Imaging, "imaging", camera)
    {
        On("GetImagingSettings", Settings);
        On("SetImagingSettings", Set);
        On("GetOptions", Options);
    }

    private static Markup Mode(string name, bool on) => $"<tt:{name}><tt:Mode>{(on ? "ON" : "OFF")}</tt:Mode></tt:{name}>";

    private static Markup Modes(string name) => $"<tt:{name}><tt:Mode>OFF</tt:Mode><tt:Mode>ON</tt:Mode></tt:{name}>";

    private static Markup Numbers(string name) => MediaParts.Range(name, PictureTuning.Numbers.Min, PictureTuning.Numbers.Max);

    private Markup Settings(Question question)
    {
        RequireSource(question);
        var tuning = Camera.Tuning;
        return $"""
            <timg:GetImagingSettingsResponse><timg:ImagingSettings>{Mode("BacklightCompensation", tuning.Backlight)}<tt:Brightness>{tuning.Brightness}</tt:Brightness>
            <tt:ColorSaturation>{tuning.Saturation}</tt:ColorSaturation><tt:Contrast>{tuning.Contrast}</tt:Contrast><tt:IrCutFilter>{tuning.IrCutFilter}</tt:IrCutFilter>
            <tt:Sharpness>{tuning.Sharpness}</tt:Sharpness>{Mode("WideDynamicRange", tuning.WideRange)}</timg:ImagingSettings></timg:GetImagingSettingsResponse>
            """;
    }

    /// <summary>What is not said stays.</summary>
    private Markup Set(Question question)
    {
        RequireSource(question);
        const string At = "ImagingSettings";
        var now = Camera.Tuning;
        var wanted = new PictureTuning(
            question.Said(At, "BacklightCompensation", "Mode") is { } light ? light == "ON" : now.Backlight,
            question.Number(At, "Brightness") ?? now.Brightness,
            question.Number(At, "ColorSaturation") ?? now.Saturation,
            question.Number(At, "Contrast") ?? now.Contrast,
            question.Said(At, "IrCutFilter") ?? now.IrCutFilter,
            question.Number(At, "Sharpness") ?? now.Sharpness,
            question.Said(At, "WideDynamicRange", "Mode") is { } range ? range == "ON" : now.WideRange);
        Camera.Tuning = wanted.IsPossible ? wanted : throw RefusalException.Wrong("InvalidArgVal/SettingsInvalid", "out of range");
        return $"<timg:SetImagingSettingsResponse/>";
    }

    private Markup Options(Question question)
    {
        RequireSource(question);
        var filters = PictureTuning.IrCutFilters.Select(filter => (Markup)$"<tt:IrCutFilterModes>{filter}</tt:IrCutFilterModes>");
        return $"""
            <timg:GetOptionsResponse><timg:ImagingOptions>{Modes("BacklightCompensation")}{Numbers("Brightness")}{Numbers("ColorSaturation")}{Numbers("Contrast")}{filters}{Numbers("Sharpness")}{Modes("WideDynamicRange")}</timg:ImagingOptions></timg:GetOptionsResponse>
            """;
    }

    private static void RequireSource(Question question)
    {
        if (question.Must("VideoSourceToken") != MediaParts.Source)
        {
            throw RefusalException.Wrong("InvalidArgVal/NoSource", "no such picture source");
        }
    }
}

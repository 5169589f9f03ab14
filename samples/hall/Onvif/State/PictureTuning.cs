namespace Supervision.HallOnvif.State;

/// <summary>How the camera sees, as its imaging service has it. The hall's footage does not change with it.</summary>
internal sealed record PictureTuning(bool Backlight, double Brightness, double Saturation, double Contrast, string IrCutFilter, double Sharpness, bool WideRange)
{
    internal static readonly string[] IrCutFilters = ["ON", "OFF", "AUTO"];
    internal static readonly (int Min, int Max) Numbers = (0, 100);

    internal static PictureTuning Usual { get; } = new(Backlight: false, 50, 50, 50, "AUTO", 50, WideRange: false);

    /// <summary>Whether the camera can do it.</summary>
    internal bool IsPossible => IrCutFilters.Contains(IrCutFilter) && Array.TrueForAll([Brightness, Saturation, Contrast, Sharpness], number => number >= Numbers.Min && number <= Numbers.Max);
}

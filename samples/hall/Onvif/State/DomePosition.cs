namespace Supervision.HallOnvif.State;

/// <summary>Where a dome looks: pan and tilt from -1 to 1, zoom from 0 to 1. As a speed all go from -1 to 1.</summary>
internal readonly record struct DomePosition(double Pan, double Tilt, double Zoom)
{
    internal bool IsReachable => Math.Abs(Pan) <= 1 && Math.Abs(Tilt) <= 1 && Zoom is >= 0 and <= 1;

    internal DomePosition Plus(DomePosition way, double times = 1) => new(
        Math.Clamp(Pan + (way.Pan * times), -1, 1), Math.Clamp(Tilt + (way.Tilt * times), -1, 1), Math.Clamp(Zoom + (way.Zoom * times), 0, 1));
}

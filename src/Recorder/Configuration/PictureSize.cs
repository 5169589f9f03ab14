namespace Supervision.Recorder.Configuration;

/// <summary>The size of a picture in pixels.</summary>
/// <param name="Width">More than 0.</param>
/// <param name="Height">More than 0.</param>
public readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>Whether it shows at least as much as another one, upright or on its side.</summary>
    public bool Reaches(PictureSize least) =>
        Math.Max(Width, Height) >= Math.Max(least.Width, least.Height) && Math.Min(Width, Height) >= Math.Min(least.Width, least.Height);

    /// <summary>As <c>site.yaml</c> has it: <c>1920x1080</c>.</summary>
    public override string ToString() => $"{Width}x{Height}";
}

namespace Supervision.Domain;

/// <summary>
/// How far the image of pictures with a label strip is from the camera's own: the last rows of the visible image, decoded both ways, luma. Decibels are
/// those of the peak signal-to-noise ratio; <see cref="Same"/> stands for no difference at all.
/// </summary>
/// <param name="Pictures">Pictures compared.</param>
/// <param name="Identical">How many of them have not one sample that differs.</param>
/// <param name="WorstDb">The picture with the greatest difference.</param>
/// <param name="MeanDb">All pictures taken as one.</param>
public sealed record StripFigures(int Pictures, int Identical, double WorstDb, double MeanDb)
{
    /// <summary>What stands for 'no difference': no 8-bit picture with one reaches it in these rows.</summary>
    public const double Same = 100;

    /// <summary>Under this, in any picture, the strip is not good enough. How it was chosen: README of Recorder/Guard.</summary>
    public const double LimitDb = 30;

    /// <summary>Under this, in any picture, a camera is watched as closely as the budget allows.</summary>
    public const double ConspicuousDb = 40;

    /// <summary>Share of identical pictures, 0 to 1.</summary>
    public double IdenticalShare => Pictures == 0 ? 1 : (double)Identical / Pictures;

    /// <summary>True where some picture shows more than traces of the strip.</summary>
    public bool IsConspicuous => WorstDb < ConspicuousDb;

    /// <summary>True where some picture is too far from the camera's.</summary>
    public bool IsDamaged => WorstDb < LimitDb;
}

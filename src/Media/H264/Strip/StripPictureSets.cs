namespace Supervision.Media.H264.Strip;

/// <summary>
/// What becomes of a camera's picture parameter sets. One that has slice headers tell how to deblock stays as it is. Another gets that field, and its
/// slice headers three bits more. With CABAC the slice data is aligned, so its bytes stay. With CAVLC it is not, and macroblocks of raw samples
/// within would lose their alignment: so the header grows by a whole byte, by one more bit that says nothing, and by an id whose code is 4 bits longer.
/// </summary>
internal static class StripPictureSets
{
    private const int MaxId = 255;

    /// <summary>Adds for each PPS of the camera the one that the strip's stream has, and notes its id; false where no id is free.</summary>
    internal static bool TryAdd(H264SetTable camera, H264SetTable strip, Span<short> stripIds)
    {
        stripIds.Fill(-1);
        foreach (var pps in camera.Pictures.OrderBy(pps => IsChangingId(pps)))
        {
            var changed = Change(pps, camera, strip);
            if (changed is null)
            {
                return false;
            }

            strip.Add(changed);
            stripIds[pps.Id] = (short)changed.Id;
        }

        return true;
    }

    private static bool IsChangingId(H264Pps pps) => !pps.DeblockingControl && !pps.Cabac;

    private static H264Pps? Change(H264Pps pps, H264SetTable camera, H264SetTable strip)
    {
        if (!IsChangingId(pps))
        {
            return pps with { DeblockingControl = true };
        }

        // The code of ue(v) is 4 bits longer where the number plus 1 is four times as large.
        var id = (pps.Id * 4) + 3;
        while (id <= MaxId && id < (pps.Id * 4) + 7 && strip.HasPicture(id))
        {
            id++;
        }

        if (id > MaxId || id == (pps.Id * 4) + 7)
        {
            return null;
        }

        camera.TryGet(pps.Id, out _, out var sps);
        var byOrder = !pps.OrderOfBottomField && (sps.OrderType == 0 || (sps.OrderType == 1 && !sps.OrderDeltaAlwaysZero));
        return pps with
        {
            Id = id,
            DeblockingControl = true,
            OrderOfBottomField = pps.OrderOfBottomField || byOrder,
            RedundantPictures = !byOrder,
        };
    }
}

namespace Supervision.Recorder.Configuration;

/// <summary>Whose hall it is: standards ask different things of each level.</summary>
public enum HallLevel
{
    /// <summary>市: of a prefecture, <c>city</c>.</summary>
    City,

    /// <summary>县（市、区）: of a county, <c>county</c>.</summary>
    County,

    /// <summary>乡镇（街道）: of a township or sub-district, <c>town</c>.</summary>
    Town,

    /// <summary>村（社区）: of a village or community, <c>village</c>.</summary>
    Village,
}

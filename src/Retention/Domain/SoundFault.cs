namespace Supervision.Domain;

/// <summary>What can be wrong with a sound. A closed set; the names in journal, catalogue and JSON are those of <see cref="SoundFaults"/>.</summary>
public enum SoundFault
{
    /// <summary>No sound comes.</summary>
    Missing,

    /// <summary>Sound comes, and there is nothing in it.</summary>
    Silent,

    /// <summary>It reaches full scale again and again.</summary>
    Clipped,

    /// <summary>Mains hum stands in it all the time.</summary>
    Hum,

    /// <summary>There is sound, but too low to be understood.</summary>
    Low,
}

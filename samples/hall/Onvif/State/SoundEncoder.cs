namespace Supervision.HallOnvif.State;

/// <summary>How the sound is encoded, as the camera believes. The codec is Media's word: AAC or G711.</summary>
internal sealed record SoundEncoder(string Codec, int Kbps, int Khz)
{
    internal const string Token = "sound0";

    internal static readonly (string Codec, int[] Kbps, int[] Khz)[] Offers = [("G711", [64], [8]), ("AAC", [32, 64], [16, 48])];

    internal static SoundEncoder Of(string codec)
    {
        var (name, kbps, khz) = Offers.First(offer => offer.Codec == codec);
        return new(name, kbps[0], khz[0]);
    }

    internal bool IsPossible => Offers.Any(offer => offer.Codec == Codec && offer.Kbps.Contains(Kbps) && offer.Khz.Contains(Khz));
}

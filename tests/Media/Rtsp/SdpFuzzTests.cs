using System.Text;

using Supervision.Media.Rtsp;
using Supervision.Media.Rtsp.Rtp;
using Supervision.Media.Streams;
using Supervision.Tests.Recorder.Onvif;

namespace Supervision.Tests.Media.Rtsp;

/// <summary>Real cameras' session descriptions, damaged: read or refused, in bounded memory, and to an end.</summary>
public sealed class SdpFuzzTests
{
    private const int Inputs = 50_000;

    /// <summary>Bytes that one input may cost: the descriptions are of 1 kB.</summary>
    private const long MostAllocated = 1L << 20;

    private static readonly string[] Kinds = ["video", "audio"];

    [Fact]
    public void Descriptions_OfRealCameras_Damaged_ReadOrRefused()
    {
        var corpus = Corpus();
        var mutations = new Mutations(6);
        var chosen = 0;
        for (var i = 0; i < Inputs; i++)
        {
            var bytes = mutations.Damage(corpus[mutations.Below(corpus.Count)]);
            var before = GC.GetAllocatedBytesForCurrentThread();
            chosen += Choose(bytes);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        }

        Assert.True(chosen > Inputs / 4, $"only {chosen} sources were chosen: the damage is too coarse to find anything");
    }

    private static List<byte[]> Corpus()
    {
        var bodies = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures", "rtsp-dialogues"), "*_describe*.txt").Order(StringComparer.Ordinal)
            .Select(path => Encoding.Latin1.GetString(File.ReadAllBytes(path)))
            .Select(text => text[text.IndexOf("v=0", StringComparison.Ordinal)..])
            .Select(Encoding.Latin1.GetBytes)
            .ToList();
        Assert.All(bodies, body => Assert.True(Choose(body) > 0, Encoding.Latin1.GetString(body)));
        return bodies;
    }

    private static int Choose(byte[] bytes)
    {
        try
        {
            var description = SessionDescription.Parse(bytes);
            return Kinds.Count(kind => IsChosen(description, kind));
        }
        catch (RtspProtocolException error)
        {
            Assert.NotEmpty(error.Message);
            return 0;
        }
    }

    private static bool IsChosen(SessionDescription description, string kind)
    {
        using var depacketizer = MediaChooser.Choose(description, kind, new Queue<AccessUnit>(), out _)?.Depacketizer;
        return depacketizer is not null;
    }
}

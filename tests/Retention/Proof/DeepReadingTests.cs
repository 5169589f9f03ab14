using Supervision.Retention.Verification.Proof;

namespace Supervision.Tests.Retention.Proof;

/// <summary>Reading all bytes, and going on after an interruption.</summary>
[Collection(KeptArchive.Collection)]
public sealed class DeepReadingTests(KeptArchive kept) : IDisposable
{
    private readonly PlantedArchive _archive = kept.Copy();

    private string State => Path.Combine(_archive.Data.RunPath, "retention-verify.json");

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void An_interrupted_reading_goes_on_and_keeps_what_it_found()
    {
        Flip(_archive.FileAt(KeptArchive.At(10, 20, 12)));
        using var cancel = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => _archive.Verify(new VerificationOptions { Deep = true }, new Stop(cancel, KeptArchive.Late), cancel.Token));
        Assert.True(File.Exists(State));

        // What was read before is not read again: a fault that came since is not seen, the one found then is told.
        Flip(_archive.FileAt(KeptArchive.At(10, 21, 12)));
        var read = new Sum();
        var since = KeptArchive.Now;
        _archive.Clock.Now += NodaTime.Duration.FromSeconds(60);
        var proof = _archive.Verify(new VerificationOptions { Deep = true, Resume = true }, read);

        Assert.Equal((ProofCode.DigestDiffers, 20), (Assert.Single(proof.Findings).Code, proof.Findings[0].Day?.Day));
        Assert.Equal(since, proof.DeepSince);
        Assert.False(File.Exists(State));
        Assert.True(read.Done < read.Total, "gate-1 was read again");
        Assert.Equal(2, _archive.Findings(new VerificationOptions { Deep = true, Workers = 3 }).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"Format\":\"supervision-retention-deep/1\",\"Since\":\"yesterday\",\"Cameras\":{}}")]
    [InlineData("{\"Format\":\"supervision-retention-deep/1\",\"Since\":\"2026-11-22T00:00:00Z\",\"Cameras\":{\"gate-1\":null}}")]
    public void A_state_that_is_none_is_begun_anew(string text)
    {
        File.WriteAllText(State, text);
        Flip(_archive.FileAt(KeptArchive.At(10, 20, 12)));

        Assert.Equal(["digest-differs gate-1 10-20"], _archive.Findings(new VerificationOptions { Deep = true, Resume = true }));
    }

    private static void Flip(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    private sealed class Stop(CancellationTokenSource cancel, string at) : IProgress<VerificationProgress>
    {
        public void Report(VerificationProgress value)
        {
            if (value.Camera == at)
            {
                cancel.Cancel();
            }
        }
    }

    private sealed class Sum : IProgress<VerificationProgress>
    {
        public long Done { get; private set; }

        public long Total { get; private set; }

        public void Report(VerificationProgress value) => (Done, Total) = (value.Done, value.Total);
    }
}

using FsCheck;
using FsCheck.Fluent;

using Supervision.Domain;
using Supervision.Retention.Sweeping;

namespace Supervision.Tests.Retention.Sweeping;

/// <summary>The ledger's lines under hostile hands.</summary>
public sealed class LedgerTests
{
    [Fact]
    public void Bytes_that_are_no_line_are_told() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => IsRefused(bytes)));

    [Fact]
    public async Task Any_changed_byte_of_a_ledger_is_found_with_its_deletion()
    {
        using var archive = await SweptArchive.MakeAsync();
        await archive.SweepAsync();
        using var catalog = archive.Temp.Read();
        var deletions = catalog.Deletions();
        var path = Path.Combine(archive.Temp.Data.Root, deletions[0].Ledger);
        var good = await File.ReadAllBytesAsync(path);
        Assert.Empty(LedgerLines.Differing(path, deletions));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(ArbMap.Default.ArbFor<(PositiveInt At, PositiveInt Bit)>(), flip => IsFound(path, good, deletions, flip.At.Get * 7919 % good.Length, flip.Bit.Get % 8)));
    }

    private static bool IsRefused(byte[] bytes)
    {
        try
        {
            return LedgerLine.Read(bytes).V == LedgerLine.Version;
        }
        catch (FormatException)
        {
            return true;
        }
    }

    private static bool IsFound(string path, byte[] good, IReadOnlyList<Deletion> deletions, int at, int bit)
    {
        var bad = good.ToArray();
        bad[at] ^= (byte)(1 << bit);
        File.WriteAllBytes(path, bad);
        return LedgerLines.Differing(path, deletions).Count > 0;
    }
}

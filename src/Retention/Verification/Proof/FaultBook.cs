using System.Globalization;

using NodaTime;

namespace Supervision.Retention.Verification.Proof;

/// <summary>Faults of a camera's files, collected by kind and day: a thousand lost files are one finding that names three.</summary>
internal sealed class FaultBook(string? camera)
{
    private const int Named = 3;

    private readonly SortedDictionary<(LocalDate? Day, ProofCode Code), List<string>> _faults =
        new(Comparer<(LocalDate? Day, ProofCode Code)>.Create((a, b) => Comparer<LocalDate?>.Default.Compare(a.Day, b.Day) is not 0 and var days ? days : a.Code.CompareTo(b.Code)));

    internal void Add(ProofCode code, LocalDate? day, string what)
    {
        if (!_faults.TryGetValue((day, code), out var list))
        {
            _faults.Add((day, code), list = []);
        }

        list.Add(what);
    }

    internal IEnumerable<ProofFinding> Findings() =>
        _faults.Select(fault => new ProofFinding(fault.Key.Code, camera, fault.Key.Day, Detail(fault.Key.Code, fault.Value.Count, List(fault.Value)), Remedies.Of(fault.Key.Code)));

    private static string List(List<string> what) => what.Count <= Named
        ? string.Join(", ", what)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", what.Take(Named))} and {what.Count - Named} more");

    private static string Detail(ProofCode code, int count, string names) => code switch
    {
        ProofCode.FileMissing => $"files that are not there, {count}: {names}",
        ProofCode.SizeDiffers => $"files of another size than was recorded, {count}: {names}",
        ProofCode.DigestDiffers => $"files whose SHA-256 is not the recorded one, {count}: {names}",
        ProofCode.FileUnreadable => $"files that cannot be read, {count}: {names}",
        ProofCode.NotInCatalog => $"segments that the catalogue does not have, {count}: {names}",
        ProofCode.SegmentMissing => $"segments that were recorded and are nowhere, {names}",
        ProofCode.BoxDiffers => $"files that are not what their rows say, by their first box, {count}: {names}",
        ProofCode.LeftOver => $"files left open by a recorder, and none runs, {count}: {names}",
        ProofCode.ChainBroken => $"segments that do not name the one before them, {count}: number {names}",
        _ => $"files that the recorder did not make, {count}: {names}",
    };
}

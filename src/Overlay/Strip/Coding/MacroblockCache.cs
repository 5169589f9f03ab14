using Supervision.Media.H264.Entropy;

namespace Supervision.Overlay.Strip.Coding;

/// <summary>
/// Coded macroblocks of each place, kept by what they show and what they were predicted from, so that a second time only entropy coding is left.
/// Places hold a few each; the oldest gives way and its memory is used again.
/// </summary>
/// <param name="places">Macroblocks of the strip.</param>
/// <param name="coder">Codes what is not kept.</param>
internal sealed class MacroblockCache(int places, MacroblockCoder coder)
{
    private const int Capacity = 24;
    private readonly Place[] _places = new Place[places];

    /// <summary>The coded macroblock; it holds until the same place is asked for again.</summary>
    public CodedMacroblock Get(int place, ReadOnlySpan<byte> wanted, IntraEdges edges)
    {
        ref var kept = ref _places[place];
        CodedMacroblock? known = null;
        for (var i = 0; i < kept.Count; i++)
        {
            var entry = kept.Entries[i];
            if (!wanted.SequenceEqual(entry.Wanted))
            {
                continue;
            }

            if (edges.Key.AsSpan().SequenceEqual(entry.Edges))
            {
                return entry.Coded;
            }

            known ??= entry.Coded;
        }

        var coded = coder.Code(wanted, edges, known);
        return kept.Add(wanted, edges.Key, coded);
    }

    private struct Place
    {
        private int _next;

        public Entry[] Entries { get; private set; }

        public int Count { get; private set; }

        public CodedMacroblock Add(ReadOnlySpan<byte> wanted, ReadOnlySpan<byte> edges, CodedMacroblock coded)
        {
            Entries ??= new Entry[1];
            if (_next == Entries.Length && _next < Capacity)
            {
                var more = Entries;
                Array.Resize(ref more, Math.Min(Capacity, _next * 2));
                Entries = more;
            }

            _next %= Entries.Length;
            var entry = Entries[_next] ??= new Entry();
            Count = Math.Max(Count, ++_next);
            wanted.CopyTo(entry.Wanted);
            edges.CopyTo(entry.Edges);
            entry.Coded.CopyFrom(coded);
            return entry.Coded;
        }
    }

    private sealed class Entry
    {
        public byte[] Wanted { get; } = new byte[CodedMacroblock.Area];

        public byte[] Edges { get; } = new byte[IntraEdges.Length];

        public CodedMacroblock Coded { get; } = new();
    }
}

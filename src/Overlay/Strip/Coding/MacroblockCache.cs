using Supervision.Media.H264.Entropy;

namespace Supervision.Overlay.Strip.Coding;

/// <summary>
/// Coded macroblocks of each place, kept by what they show and what they were predicted from, so that a second time only entropy coding is left. How
/// a content was coded first is its recipe with other edges too; recipes give way last, so the same pictures are coded the same way for ever.
/// </summary>
/// <param name="places">Macroblocks of the strip.</param>
/// <param name="coder">Codes what is not kept.</param>
/// <param name="shared">What other cameras searched for; none where their scaling may be another.</param>
internal sealed class MacroblockCache(int places, MacroblockCoder coder, SharedMacroblocks? shared)
{
    // A place that holds two digits of the time has 60 contents; a place of fixed text has one, whose edges vary.
    private const int CapacityOfChanging = 72;
    private const int CapacityOfFixed = 2;
    private readonly Place[] _places = new Place[places];

    /// <summary>The coded macroblock; it holds until the same place is asked for again.</summary>
    public CodedMacroblock Get(int place, ReadOnlySpan<byte> wanted, IntraEdges edges)
    {
        ref var kept = ref _places[place];
        CodedMacroblock? recipe = null;
        for (var i = 0; i < kept.Count; i++)
        {
            var entry = kept.Entries[i];
            if (!wanted.SequenceEqual(entry.Wanted))
            {
                kept.IsChanging = true;
            }
            else if (edges.Key.AsSpan().SequenceEqual(entry.Edges))
            {
                return entry.Coded;
            }
            else if (entry.IsRecipe)
            {
                recipe = entry.Coded;
            }
        }

        var coded = recipe is null ? Search(wanted, edges) : coder.Code(wanted, edges, recipe);
        var room = kept.Room();
        wanted.CopyTo(room.Wanted);
        edges.Key.CopyTo(room.Edges, 0);
        room.Coded.CopyFrom(coded);
        room.IsRecipe = recipe is null;
        return room.Coded;
    }

    private CodedMacroblock Search(ReadOnlySpan<byte> wanted, IntraEdges edges)
    {
        if (shared?.Find(wanted, edges) is { } found)
        {
            return found;
        }

        var coded = coder.Code(wanted, edges, known: null);
        shared?.Add(wanted, edges, coded);
        return coded;
    }

    private struct Place
    {
        private int _next;

        public Entry[] Entries { get; private set; }

        public int Count { get; private set; }

        public bool IsChanging { get; set; }

        /// <summary>An entry to fill: a new one, or the oldest that is no recipe.</summary>
        public Entry Room()
        {
            var capacity = IsChanging ? CapacityOfChanging : CapacityOfFixed;
            if (Count < capacity)
            {
                Grow(capacity);
                return Entries[Count++] = new Entry();
            }

            for (var tries = 0; tries < Count; tries++)
            {
                _next = (_next + 1) % Count;
                if (!Entries[_next].IsRecipe)
                {
                    break;
                }
            }

            return Entries[_next];
        }

        private void Grow(int capacity)
        {
            var entries = Entries ?? [];
            if (Count == entries.Length)
            {
                Array.Resize(ref entries, Math.Min(capacity, Math.Max(1, Count * 2)));
                Entries = entries;
            }
        }
    }

    private sealed class Entry
    {
        public byte[] Wanted { get; } = new byte[CodedMacroblock.Area];

        public byte[] Edges { get; } = new byte[IntraEdges.Length];

        public CodedMacroblock Coded { get; } = new();

        public bool IsRecipe { get; set; }
    }
}

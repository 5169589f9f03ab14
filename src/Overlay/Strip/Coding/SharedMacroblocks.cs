using System.Collections.Concurrent;
using Supervision.Media.H264.Entropy;

namespace Supervision.Overlay.Strip.Coding;

/// <summary>
/// What searches found, for all cameras of the process: those of a site mostly show the same words and digits in the same places, and begin together. A
/// search depends on content, edges and scaling only; here scaling is flat. Of bounded size; when it is full it begins anew. Thread-safe.
/// </summary>
internal sealed class SharedMacroblocks
{
    // About 1.5 kB each.
    private const int Most = 4096;
    private readonly ConcurrentDictionary<Key, CodedMacroblock> _found = new();

    /// <summary>The one of the process.</summary>
    public static SharedMacroblocks All { get; } = new();

    /// <summary>What was found for the same content with the same edges, or nothing. Not to be changed.</summary>
    public CodedMacroblock? Find(ReadOnlySpan<byte> wanted, IntraEdges edges) => _found.GetValueOrDefault(new Key(wanted, edges));

    /// <summary>Keeps a copy.</summary>
    public void Add(ReadOnlySpan<byte> wanted, IntraEdges edges, CodedMacroblock coded)
    {
        if (_found.Count >= Most)
        {
            _found.Clear();
        }

        var copy = new CodedMacroblock();
        copy.CopyFrom(coded);
        _found[new Key(wanted, edges)] = copy;
    }

    private readonly struct Key : IEquatable<Key>
    {
        private readonly byte[] _bytes;
        private readonly int _hash;

        public Key(ReadOnlySpan<byte> wanted, IntraEdges edges)
        {
            _bytes = [.. wanted, .. edges.Key];
            var hash = default(HashCode);
            hash.AddBytes(_bytes);
            _hash = hash.ToHashCode();
        }

        public bool Equals(Key other) => _bytes.AsSpan().SequenceEqual(other._bytes);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => _hash;
    }
}

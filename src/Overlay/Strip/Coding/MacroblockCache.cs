using System.Collections.Concurrent;

using Supervision.Media.H264.Entropy;

namespace Supervision.Overlay.Strip.Coding;

/// <summary>
/// Coded macroblocks of all cameras' strips, by what they show and what they were predicted from, so that a second time only entropy coding is left: the
/// digits of a clock come again and again, and on every camera. How a content was coded first is its recipe with other edges too. Thread safe.
/// </summary>
public sealed class MacroblockCache
{
    // A strip of 1080p has some 180 macroblocks with text, each with few edges; clocks add some hundreds of contents that all cameras share.
    private const int Most = 32 * 1024;

    private readonly ConcurrentDictionary<byte[], CodedMacroblock> _coded = new(ByteKeys.Comparer);
    private readonly ConcurrentDictionary<byte[], CodedMacroblock> _recipes = new(ByteKeys.Comparer);
    private int _count;

    /// <summary>The macroblock that was kept under this key, or null.</summary>
    internal CodedMacroblock? Find(MacroblockKey key) =>
        _coded.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(key.Whole, out var coded) ? coded : null;

    /// <summary>How the same content was coded with some edges, or null.</summary>
    internal CodedMacroblock? FindRecipe(MacroblockKey key) =>
        _recipes.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(key.Content, out var recipe) ? recipe : null;

    /// <summary>Keeps a macroblock, which nobody may change any more.</summary>
    internal void Keep(MacroblockKey key, CodedMacroblock coded)
    {
        if (Interlocked.Increment(ref _count) > Most)
        {
            // Contents that never come again have piled up: what is shown now is soon here again.
            Interlocked.Exchange(ref _count, 0);
            _coded.Clear();
            _recipes.Clear();
        }

        _coded[key.Whole.ToArray()] = coded;
        _recipes.TryAdd(key.Content.ToArray(), coded);
    }
}

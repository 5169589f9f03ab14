namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Suggestion
{
    private const int MaxLength = 64;

    /// <summary>The nearest of the known words; null when none is near.</summary>
    internal static string? Nearest(string written, IEnumerable<string> known)
    {
        if (written.Length > MaxLength)
        {
            return null;
        }

        var nearest = known
            .Select(word => (Word: word, Distance: Distance(written.ToLowerInvariant(), word.ToLowerInvariant())))
            .OrderBy(pair => pair.Distance)
            .FirstOrDefault((Word: "", Distance: int.MaxValue));
        return nearest.Distance <= Math.Max(1, written.Length / 3) ? nearest.Word : null;
    }

    /// <summary>Number of characters to insert, delete, replace or swap with a neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var cells = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                cells[i, j] = i == 0 || j == 0 ? i + j : Cheapest(cells, a, b, i, j);
            }
        }

        return cells[a.Length, b.Length];
    }

    private static int Cheapest(int[,] cells, string a, string b, int i, int j)
    {
        var replaced = cells[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var cheapest = Math.Min(replaced, Math.Min(cells[i - 1, j], cells[i, j - 1]) + 1);
        return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]
            ? Math.Min(cheapest, cells[i - 2, j - 2] + 1)
            : cheapest;
    }
}

using System.Globalization;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Numbers with a unit, decimal (k, M, G, T) or binary (KiB, MiB, GiB, TiB).</summary>
internal static class Quantities
{
    private static readonly (string Unit, double Factor)[] Units =
    [
        ("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30), ("TiB", 1L << 40),
        ("k", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12), ("", 1),
    ];

    internal static double? Parse(string text)
    {
        var (unit, factor) = Units.First(candidate => text.EndsWith(candidate.Unit, StringComparison.Ordinal));
        var number = text[..^unit.Length].TrimEnd();
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, null, out var value) ? Math.Round(value * factor) : null;
    }

    /// <summary>A limit in the shortest form that an operator can type back.</summary>
    internal static string Shown(double value)
    {
        var (unit, factor) = Units.Where(candidate => value >= candidate.Factor && value % candidate.Factor == 0)
            .OrderByDescending(candidate => candidate.Factor)
            .FirstOrDefault(("", 1));
        return (value / factor).ToString("0.####", CultureInfo.InvariantCulture) + unit;
    }
}

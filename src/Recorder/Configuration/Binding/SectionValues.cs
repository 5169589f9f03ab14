using System.Globalization;
using System.Net;

using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Values of a section with their types and limits. After an error they return what the rest of the binding can go on with.</summary>
internal static class SectionValues
{
    internal static int Integer(this Section section, string key, int otherwise, int min, int max) =>
        (int)section.Number(key, otherwise, min, max, wanted: KeyTexts.WholeNumber, text => int.TryParse(text, NumberStyles.AllowLeadingSign, null, out var value) ? value : null);

    internal static double Number(this Section section, string key, double otherwise, double min, double max) =>
        section.Number(key, otherwise, min, max, wanted: KeyTexts.Number, Decimal);

    /// <summary>A part of a whole: <c>0.03</c> or <c>1/36</c>.</summary>
    internal static double Ratio(this Section section, string key, double otherwise, double min, double max) =>
        section.Number(key, otherwise, min, max, wanted: KeyTexts.Fraction, Fraction);

    /// <summary>A quantity with a unit: <c>2500k</c>, <c>4M</c>, <c>2GiB</c>.</summary>
    internal static long Quantity(this Section section, string key, long otherwise, long min, long max) =>
        (long)section.Number(key, otherwise, min, max, wanted: KeyTexts.Quantity, Quantities.Parse);

    internal static bool Boolean(this Section section, string key, bool otherwise) =>
        section.Choice(key, otherwise, [("true", true), ("false", false)]);

    internal static T Choice<T>(this Section section, string key, T otherwise, params (string Word, T Value)[] choices)
    {
        if (section.TakeScalar(key) is not { } scalar)
        {
            return otherwise;
        }

        foreach (var (word, value) in choices)
        {
            if (word == scalar.Text)
            {
                return value;
            }
        }

        section.Unusable(key, scalar, KeyTexts.OneOf.With(string.Join(", ", choices.Select(choice => choice.Word))));
        return otherwise;
    }

    /// <summary>A loopback address.</summary>
    internal static IPAddress Loopback(this Section section, string key, IPAddress otherwise)
    {
        if (section.TakeScalar(key) is not { } scalar)
        {
            return otherwise;
        }

        if (IPAddress.TryParse(scalar.Text, out var address) && IPAddress.IsLoopback(address))
        {
            return address;
        }

        section.Unusable(key, scalar, KeyTexts.Loopback);
        return otherwise;
    }

    internal static void Unusable(this Section section, string key, YamlScalar scalar, Message wanted) =>
        section.Findings.Error(scalar, KeyTexts.Unusable.With(section.Path(key), Findings.Shown(scalar.Text), wanted));

    private static double Number(
        this Section section, string key, double otherwise, double min, double max, Message wanted, Func<string, double?> parse)
    {
        if (section.TakeScalar(key) is not { } scalar)
        {
            return otherwise;
        }

        if (parse(scalar.Text) is { } value && value >= min && value <= max)
        {
            return value;
        }

        section.Unusable(key, scalar, KeyTexts.Between.With(wanted, Quantities.Shown(min), Quantities.Shown(max)));
        return otherwise;
    }

    private static double? Decimal(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, null, out var value) ? value : null;

    private static double? Fraction(string text)
    {
        var parts = text.Split('/');
        return parts switch
        {
            [var whole] => Decimal(whole),
            [var part, var whole] when Decimal(whole) is { } divisor && divisor > 0 => Decimal(part) / divisor,
            _ => null,
        };
    }
}

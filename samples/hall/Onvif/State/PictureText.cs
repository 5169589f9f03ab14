namespace Supervision.HallOnvif.State;

/// <summary>A text in the picture. What the camera does not know is null.</summary>
internal sealed record PictureText(
    string Token, string Corner, string? X, string? Y, string Kind, string? DateFormat, string? TimeFormat, string? Size, string? Plain)
{
    internal static readonly string[] Corners = ["UpperLeft", "UpperRight", "LowerLeft", "LowerRight", "Custom"];
    internal static readonly string[] Kinds = ["Plain", "Date", "Time", "DateAndTime"];
    internal static readonly string[] DateFormats = ["yyyy-MM-dd", "MM/dd/yyyy"];
    internal static readonly string[] TimeFormats = ["HH:mm:ss", "hh:mm:ss tt"];
    internal static readonly (int Min, int Max) Sizes = (16, 64);

    /// <summary>A text that is there from the start.</summary>
    internal static PictureText Of(string token, string words) => new(token, "UpperLeft", null, null, "Plain", null, null, null, words);

    internal bool IsPossible => Corners.Contains(Corner) && (Corner != "Custom" || (X is not null && Y is not null)) && Kinds.Contains(Kind)
        && (Kind == "Plain") == (Plain is not null)
        && (DateFormat is null || DateFormats.Contains(DateFormat)) && (TimeFormat is null || TimeFormats.Contains(TimeFormat))
        && (Size is null || (int.TryParse(Size, out var size) && size >= Sizes.Min && size <= Sizes.Max));
}

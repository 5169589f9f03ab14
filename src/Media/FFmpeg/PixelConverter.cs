namespace Supervision.Media.FFmpeg;

/// <summary>Brings pictures into one pixel format; opens a new scaler where the pictures change.</summary>
internal sealed class PixelConverter(int targetFormat) : IDisposable
{
    private SwsHandle? _scaler;

    /// <summary>Converts into fresh memory of the target frame.</summary>
    internal void Convert(FrameHandle source, FrameHandle target)
    {
        if (_scaler is null || !_scaler.Fits(source))
        {
            _scaler?.Dispose();
            _scaler = new SwsHandle(source, targetFormat);
        }

        _scaler.Convert(source, target);
    }

    public void Dispose() => _scaler?.Dispose();
}

namespace Supervision.Media.FFmpeg;

/// <summary>The pixels of one rectangle of a picture, kept while a label stands there. Its buffer grows to the largest rectangle and stays.</summary>
internal sealed class SavedRegion
{
    private byte[] _bytes = [];
    private int _x;
    private int _y;
    private int _width;
    private int _height;

    internal void Forget() => _width = 0;

    internal void Save(Picture picture, int x, int y, int width, int height)
    {
        _x = Math.Clamp(x, 0, picture.Width) & ~1;
        _y = Math.Clamp(y, 0, picture.Height) & ~1;
        _width = (Math.Clamp(x + width, _x, picture.Width) - _x + 1) & ~1;
        _height = (Math.Clamp(y + height, _y, picture.Height) - _y + 1) & ~1;
        if (_bytes.Length < _width * _height * 2)
        {
            _bytes = new byte[_width * _height * 2];
        }

        Copy(picture, saving: true);
    }

    internal void Restore(Picture picture)
    {
        if (_width > 0)
        {
            Copy(picture, saving: false);
            Forget();
        }
    }

    private void Copy(Picture picture, bool saving)
    {
        var kept = _bytes.AsSpan();
        for (var plane = 0; plane < picture.Planes; plane++)
        {
            var shift = plane == 0 ? 0 : 1;
            var columns = Math.Min(_width >> shift, picture.PlaneWidth(plane) - (_x >> shift));
            var rows = Math.Min(_height >> shift, picture.PlaneHeight(plane) - (_y >> shift));
            var stride = picture.Stride(plane);
            var pixels = picture.Plane(plane);
            for (var row = 0; row < rows; row++)
            {
                var there = pixels.Slice((((_y >> shift) + row) * stride) + (_x >> shift), columns);
                var here = kept[..columns];
                (saving ? there : here).CopyTo(saving ? here : there);
                kept = kept[columns..];
            }
        }
    }
}

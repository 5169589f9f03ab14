using Supervision.Tests.Media.H264;

namespace Supervision.Tests.Overlay.Conformance;

/// <summary>Puts one stream through the strip and the decoders.</summary>
internal sealed class MatrixRow
{
    private readonly CameraStream _stream;
    private readonly List<string> _errors = [];
    private readonly Dictionary<string, string> _cells = [];
    private string _what = "";
    private int _pictures;

    private MatrixRow(CameraStream stream) => _stream = stream;

    public IEnumerable<string> Errors => _errors.Select(error => $"{_stream.Name}: {error}");

    public static async Task<MatrixRow> RunAsync(CameraStream stream, IReadOnlyList<Decoder> decoders)
    {
        var row = new MatrixRow(stream);
        var folder = Directory.CreateTempSubdirectory("strip");
        try
        {
            // For a player that does not run as root.
            File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
            await row.RunAsync(folder.FullName, decoders);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return row;
    }

    /// <summary>The row of a Markdown table.</summary>
    public string Line(IEnumerable<string> decoders) => $"| {_stream.Name} | {_what} | {string.Join(" | ", decoders.Select(name => _cells.GetValueOrDefault(name, "")))} |";

    private async Task RunAsync(string folder, IReadOnlyList<Decoder> decoders)
    {
        var bytes = _stream.Make();
        var film = StripFilm.Of(TestStream.Of(bytes));
        _pictures = film.Shown.Count;
        _what = $"{film.Camera.Width}x{film.Camera.Height}, {_pictures}";
        var (original, annexB, mp4) = (Path.Combine(folder, "original.264"), Path.Combine(folder, "strip.264"), Path.Combine(folder, "strip.mp4"));
        await File.WriteAllBytesAsync(original, bytes);
        await File.WriteAllBytesAsync(annexB, film.AnnexB);
        await File.WriteAllBytesAsync(mp4, film.Mp4);
        var originals = new List<byte[]>();
        var (count, complaints) = await DecodedFilm.DecodeAsync(Decoder.Reference, original, film.Camera.Width, film.Camera.Height, (_, picture) => originals.Add(picture));
        Require(count == film.Shown.Count, $"the original itself: {count} pictures, {complaints}");
        foreach (var decoder in decoders.Where(decoder => _errors.Count == 0 && (decoder.CropsLeft || !_stream.IsCroppedLeft)))
        {
            var judge = new PictureJudge(film, originals);
            var (pictures, said) = await DecodedFilm.DecodeAsync(
                decoder, decoder.ReadsMp4 ? mp4 : annexB, film.Strip.Output.Width, film.Strip.Output.Height, judge.Judge);
            Add(decoder.Name, judge, pictures, DecodedFilm.New(said, complaints));
        }

        if (_stream.IsPlayed && _errors.Count == 0)
        {
            var judge = new PictureJudge(film, originals);
            var (pictures, said) = await Chromium.PlayAsync(film.Mp4, folder, originals.Count, judge.Judge);
            Add(Chromium.Name, judge, pictures, said);
        }
    }

    private void Add(string decoder, PictureJudge judge, int pictures, string complaints)
    {
        complaints += pictures == _pictures ? "" : $"{pictures} pictures of {_pictures}";
        var differs = judge.DifferingRows > 0 ? $"{judge.WorstPsnr:0.0} dB, {judge.DifferingRows} rows" : "same";
        _cells[decoder] = complaints.Length > 0 || judge.Error is not null ? "WRONG" : differs;
        Require(complaints.Length == 0, $"{decoder}: {complaints}");
        Require(judge.Error is null, $"{decoder}: {judge.Error}");
        Require(judge.DifferingRows <= _stream.DifferingRows, $"{decoder}: the image differs up to {judge.DifferingRows} rows above its bottom");
        Require(judge.WorstPsnr >= _stream.LeastPsnr, $"{decoder}: an image at {judge.WorstPsnr:0.0} dB");
    }

    private void Require(bool holds, string error)
    {
        if (!holds)
        {
            _errors.Add(error.Trim());
        }
    }
}

using Spectre.Console;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>A table for people. Every cell is plain text: names from cameras and files are never markup.</summary>
internal sealed class Listing
{
    private readonly Table _table = new() { Border = TableBorder.Rounded };
    private readonly VerbContext _context;

    internal Listing(VerbContext context, params Text[] heads)
    {
        _context = context;
        foreach (var head in heads)
        {
            _table.AddColumn(new TableColumn(new Spectre.Console.Text(context.Say(head))));
        }
    }

    internal void Add(params string?[] cells) => _table.AddRow(cells.Select(cell => new Spectre.Console.Text(cell ?? "")));

    /// <summary>Writes the table, or that there is nothing; with the note on times below.</summary>
    internal void Write(bool withTimes)
    {
        if (_table.Rows.Count == 0)
        {
            _context.PlainOut.WriteLine(_context.Say(Texts.ArchiveTexts.None));
            return;
        }

        _context.Out.Write(_table);
        if (withTimes)
        {
            _context.PlainOut.WriteLine(_context.Say(Texts.ArchiveTexts.BeijingTimes));
        }
    }
}

using System.Text;

using FsCheck;
using FsCheck.Fluent;

using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>Answers in the encodings that cameras in China use, and in no others.</summary>
public sealed class EncodingTests
{
    private const string Name = "海康威视";

    [Theory]
    [InlineData("gb2312", "gb18030")]
    [InlineData("GBK", "gb18030")]
    [InlineData("gb18030", "gb18030")]
    [InlineData("UTF-8", "utf-8")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("UTF-16", "utf-16BE")]
    [InlineData("", "utf-8")]
    public void A_name_is_read_in_each(string declared, string real) => Assert.Equal(Name, Maker(Bytes(declared, Encoding(real), Name)));

    [Fact]
    public void A_byte_order_mark_needs_no_declaration()
    {
        foreach (var encoding in System.Text.Encoding.GetEncodings().Where(one => one.Name is "utf-8" or "utf-16" or "utf-16BE").Select(one => one.GetEncoding()))
        {
            Assert.Equal(Name, Maker([.. encoding.GetPreamble(), .. Bytes("", encoding, Name)]));
        }
    }

    [Fact]
    public void A_rare_character_of_four_bytes_is_read() => Assert.Equal("㐀𠀀", Maker(Bytes("gb18030", Encoding("gb18030"), "㐀𠀀")));

    [Fact]
    public void Half_a_character_at_the_end_of_a_text_spoils_nothing_else()
    {
        var bytes = Bytes("gb2312", Encoding("gb18030"), Name);
        var half = bytes.AsSpan().IndexOf("</Manufacturer>"u8);

        Assert.StartsWith("海康威", Maker([.. bytes[..(half - 1)], .. bytes[half..]]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("big5")]
    [InlineData("utf-7")]
    [InlineData("no-such-encoding")]
    public void Another_one_is_refused_by_name(string declared)
    {
        var error = Assert.Throws<BadAnswerException>(() => Maker(Bytes(declared, Encoding("utf-8"), "x")));
        Assert.Equal($"it is written in {declared}; UTF-8, UTF-16, GB2312, GBK and GB18030 are read", error.Message);
    }

    [Fact]
    public void Any_bytes_behind_a_declaration_are_read_or_refused() => Check.QuickThrowOnFailure(Prop.ForAll<byte[], bool>((bytes, isGb) =>
    {
        byte[] document = [.. System.Text.Encoding.ASCII.GetBytes($"<?xml version='1.0' encoding='{(isGb ? "gb18030" : "utf-8")}'?><a>"), .. bytes, .. "</a>"u8];
        try
        {
            return AnswerReader.Read(document, document.Length).Name == "a";
        }
        catch (BadAnswerException)
        {
            return true;
        }
    }));

    private static string Maker(byte[] bytes) =>
        new GetDeviceInformation().Read(Envelope.Open(AnswerReader.Read(bytes, bytes.Length))!).Manufacturer;

    private static byte[] Bytes(string declared, Encoding encoding, string maker) => encoding.GetBytes(
        (declared.Length == 0 ? "" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>")
        + $"<Envelope><Body><GetDeviceInformationResponse><Manufacturer>{maker}</Manufacturer></GetDeviceInformationResponse></Body></Envelope>");

    private static Encoding Encoding(string name) => name == "gb18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : System.Text.Encoding.GetEncoding(name);
}

using System.Text;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>Damages bytes in the ways in which firmware and attackers do. The same seed damages the same.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly string[] Poison =
    [
        "99999999999999999999", "-2147483648", "NaN", "1e400", "", "\u202E", "<a>", "</a>", "<![CDATA[", "&amp;", "&#0;", "&x;", "<!DOCTYPE a [<!ENTITY a \"b\">]>", "xmlns=\"\"", "token=\"\"", "\0",
    ];

    private readonly Random _random = new(seed);

    internal int Below(int limit) => _random.Next(limit);

    internal byte[] Damage(byte[] original)
    {
        var bytes = new List<byte>(original);
        for (var times = 1 + _random.Next(4); times > 0 && bytes.Count > 1; times--)
        {
            DamageOnce(bytes);
        }

        return [.. bytes];
    }

    private void DamageOnce(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count);
        var length = Math.Min(_random.Next(64), bytes.Count - at);
        switch (_random.Next(6))
        {
            case 0:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Poison[_random.Next(Poison.Length)]));
                break;
            case 4:
                ReplaceText(bytes, at);
                break;
            default:
                bytes.RemoveRange(at, _random.Next(8) == 0 ? bytes.Count - at : 0);
                break;
        }
    }

    /// <summary>Another value between two tags: the XML stays whole, so that the readers behind it are reached.</summary>
    private void ReplaceText(List<byte> bytes, int from)
    {
        var begin = bytes.IndexOf((byte)'>', from);
        var end = begin < 0 ? -1 : bytes.IndexOf((byte)'<', begin);
        if (end > begin)
        {
            bytes.RemoveRange(begin + 1, end - begin - 1);
            bytes.InsertRange(begin + 1, Encoding.UTF8.GetBytes(Poison[_random.Next(6)]));
        }
    }
}

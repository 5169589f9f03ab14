using System.Text;

using Microsoft.AspNetCore.Http;

using Supervision.HallOnvif.Settings;

namespace Supervision.HallOnvif.Web;

/// <summary>Answers as no camera should give them.</summary>
internal static class Spoiled
{
    private const int Chunk = 64 * 1024;

    private const string Bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE a [<!ENTITY a "aaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">]>
        <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>&g;&g;&g;&g;</s:Body></s:Envelope>
        """;

    /// <summary>Writes an answer as the fault has it.</summary>
    internal static Task WriteAsync(HttpResponse response, Fault fault, byte[] answer, CancellationToken cancellation) => fault.Kind switch
    {
        FaultKind.Truncated => WholeAsync(response, answer[..(answer.Length / 2)], cancellation),
        FaultKind.EntityBomb => WholeAsync(response, Encoding.UTF8.GetBytes(Bomb), cancellation),
        _ => HugeAsync(response, answer, fault.Megabytes, cancellation),
    };

    internal static async Task WholeAsync(HttpResponse response, byte[] answer, CancellationToken cancellation)
    {
        response.ContentType = "application/soap+xml; charset=utf-8";
        response.ContentLength = answer.Length;
        await response.Body.WriteAsync(answer, cancellation);
    }

    /// <summary>White space after the answer: without a length, so that nobody is warned.</summary>
    private static async Task HugeAsync(HttpResponse response, byte[] answer, int megabytes, CancellationToken cancellation)
    {
        response.ContentType = "application/soap+xml; charset=utf-8";
        await response.Body.WriteAsync(answer, cancellation);
        var space = new byte[Chunk];
        Array.Fill(space, (byte)' ');
        for (var left = megabytes * 1024L * 1024; left > 0; left -= Chunk)
        {
            await response.Body.WriteAsync(space, cancellation);
        }
    }
}

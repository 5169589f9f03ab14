using System.Text;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Reads the file as text, bounded, whatever it turns out to be.</summary>
internal static class ConfigurationText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static string? Read(string path, Findings findings)
    {
        try
        {
            using var reader = new StreamReader(path, Strict);
            var characters = new char[YamlTree.MaxCharacters + 1];
            var length = reader.ReadBlock(characters);
            if (length <= YamlTree.MaxCharacters)
            {
                return new string(characters, 0, length);
            }

            findings.Error(1, 1, SiteFileTexts.TooLarge.With(YamlTree.MaxCharacters));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Error(1, 1, SiteFileTexts.Missing);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Error(1, 1, SiteFileTexts.Unreadable.With(exception.Message));
        }
        catch (DecoderFallbackException)
        {
            findings.Error(1, 1, SiteFileTexts.NotUtf8);
        }

        return null;
    }
}

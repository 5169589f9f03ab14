using System.Text;

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

            findings.Error(1, 1, $"the file has more than {YamlTree.MaxCharacters} characters", "this is not a site.yaml: name the right file");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Error(1, 1, "the file does not exist", "name it by --config; samples/hall/site.yaml is a commented one to start from");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Error(1, 1, "the file cannot be read: " + exception.Message, "see that it is a file that this account may read");
        }
        catch (DecoderFallbackException)
        {
            findings.Error(1, 1, "the file is not UTF-8 text", "save it as UTF-8 (not GBK)");
        }

        return null;
    }
}

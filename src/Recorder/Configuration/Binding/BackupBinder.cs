using System.Text.RegularExpressions;

using NodaTime.Text;

using Supervision.Media.Net;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Backup;
using Supervision.Retention.Stores;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Where second copies go.</summary>
internal static partial class BackupBinder
{
    private const int MostPath = 1024;
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$")]
    private static partial Regex BucketName { get; }

    internal static BackupConfiguration Bind(Section site, string folder)
    {
        if (site.TakeSection("backup") is not { } section)
        {
            return new();
        }

        var ids = new HashSet<string>();
        var (file, passphrase) = Secret(section, "passphrase_file", folder);
        var backup = new BackupConfiguration
        {
            PassphraseFile = file,
            Passphrase = passphrase,
            Targets = [.. section.TakeSections("targets").Select(target => Target(target, ids, folder))],
        };
        section.Finish();
        return backup;
    }

    private static BackupTargetConfiguration Target(Section section, HashSet<string> ids, string folder)
    {
        var target = new BackupTargetConfiguration
        {
            Id = section.Id(ids),
            Path = Folder(section, folder),
            S3 = S3(section, folder),
            Rate = section.Quantity("rate", 0, 10_000, 100_000_000_000),
            Window = Window(section),
            Keep = RetentionBinder.Keep(section),
        };
        if (section.Take("path") is null == section.Take("s3") is null)
        {
            section.Findings.Error(section.Node, BackupKeyTexts.PathOrS3.With(section.Path("path"), section.Path("s3")));
        }

        section.Finish();
        return target;
    }

    private static string? Folder(Section section, string folder)
    {
        if (section.TakeScalar("path") is not { } scalar)
        {
            return null;
        }

        if (scalar.Text.Length is > 0 and <= MostPath && !scalar.Text.Any(char.IsControl))
        {
            return Path.GetFullPath(scalar.Text, folder);
        }

        section.Unusable("path", scalar, BackupKeyTexts.Folder);
        return null;
    }

    private static S3Settings? S3(Section target, string folder)
    {
        if (target.TakeSection("s3") is not { } section)
        {
            return null;
        }

        var endpoint = Endpoint(section);
        var bucket = Matching(section, "bucket", "supervision", BucketName.IsMatch, BackupKeyTexts.Bucket);
        var region = section.TakeScalar("region")?.Text ?? "us-east-1";
        var prefix = section.Take("prefix") is null ? "" : Matching(section, "prefix", "hall-1", ObjectName.IsValid, BackupKeyTexts.Prefix);
        var pathStyle = section.Boolean("path_style", otherwise: true);
        section.Require("access_file", "secrets/s3-access");
        var (file, access) = Secret(section, "access_file", folder);
        var pair = access?.Reveal().Split(':', 2);
        if (file is not null && access is not null && pair is not [{ Length: > 0 }, { Length: > 0 }])
        {
            section.Findings.Error(section.Take("access_file")!, BackupKeyTexts.Access.With(file));
        }

        section.Finish();
        return endpoint is null || pair is not [var id, var key] ? null : new S3Settings(endpoint, bucket, region, pathStyle, prefix, id, new Secret(key));
    }

    private static Uri? Endpoint(Section section)
    {
        if (section.RequireScalar("endpoint", "https://s3.example.cn") is not { } scalar)
        {
            return null;
        }

        if (Uri.TryCreate(scalar.Text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.UserInfo.Length == 0 && uri.PathAndQuery == "/" && uri.Fragment.Length == 0)
        {
            if (uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback)
            {
                section.Findings.Warn(scalar, BackupKeyTexts.Plain.With(section.Path("endpoint")));
            }

            return uri;
        }

        section.Unusable("endpoint", scalar, BackupKeyTexts.Endpoint);
        return null;
    }

    private static string Matching(Section section, string key, string example, Func<string, bool> isFine, Cli.Text wanted)
    {
        if (section.RequireScalar(key, example) is not { } scalar || isFine(scalar.Text))
        {
            return section.TakeScalar(key)?.Text ?? "";
        }

        section.Unusable(key, scalar, wanted);
        return "";
    }

    private static BackupWindow Window(Section section)
    {
        if (section.TakeScalar("window") is not { } scalar)
        {
            return BackupWindow.Always;
        }

        if (scalar.Text.Split('-') is [var from, var to] && Time.Parse(from.Trim()) is { Success: true } begin && Time.Parse(to.Trim() is "24:00" ? "00:00" : to.Trim()) is { Success: true } end)
        {
            return new(begin.Value, end.Value);
        }

        section.Unusable("window", scalar, BackupKeyTexts.Window);
        return BackupWindow.Always;
    }

    private static (string? File, Secret? Value) Secret(Section section, string key, string folder)
    {
        if (section.TakeScalar(key) is not { } scalar)
        {
            return (null, null);
        }

        var path = Path.GetFullPath(scalar.Text, folder);
        var (secret, problem) = PasswordFile.Read(path);
        if (problem is not null)
        {
            section.Findings.Error(scalar, problem);
        }

        return (path, secret);
    }
}

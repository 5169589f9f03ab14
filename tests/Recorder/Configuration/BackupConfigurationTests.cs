using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Backup;

namespace Supervision.Tests.Recorder.Configuration;

/// <summary>The keys of backups.</summary>
public sealed class BackupConfigurationTests : IDisposable
{
    private readonly SiteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_key_is_read()
    {
        _folder.WritePassword("access", "ID:se:cret\n");
        _folder.WritePassword("phrase", "correct horse\n");

        var result = _folder.Load(SiteFolder.Minimal + """

            backup:
              passphrase_file: phrase
              targets:
                - {id: nas, path: copies, rate: 20M, window: 22:00-06:00, keep: {working_days: 60, margin_days: 0}}
                - id: cloud
                  s3: {endpoint: "https://s3.example.cn", bucket: supervision, region: cn-north-1, path_style: false, prefix: hall-1, access_file: access}
            """);

        Assert.Empty(result.Errors);
        var (nas, cloud) = (result.Value!.Backup.Targets[0], result.Value.Backup.Targets[1]);
        Assert.Equal((Path.Combine(_folder.Path, "copies"), 20_000_000, new BackupWindow(new LocalTime(22, 0), new LocalTime(6, 0))), (nas.Path, nas.Rate, nas.Window));
        Assert.Equal(new RetentionTerm(60, CountingConvention.BothDaysApart, 0), nas.Keep);
        Assert.Equal(("supervision", "cn-north-1", false, "hall-1", "ID", "se:cret"), (cloud.S3!.Bucket, cloud.S3.Region, cloud.S3.PathStyle, cloud.S3.Prefix, cloud.S3.AccessKey, cloud.S3.SecretKey.Reveal()));
        Assert.Equal((BackupWindow.Always, RetentionTerm.Default), (cloud.Window, cloud.Keep));
        Assert.Equal("correct horse", result.Value.Backup.Passphrase!.Reveal());
        Assert.Contains("supervision.s3.example.cn", result.Value.AllowedHosts);
        Assert.DoesNotContain("se:cret", $"{cloud}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{id: a}", "a backup is a folder or a bucket: write either 'backup.targets[0].path' or 'backup.targets[0].s3'")]
    [InlineData("{id: a, path: x, window: 22-6}", "'backup.targets[0].window' is '22-6'; write a part of the day in Beijing time, such as 22:00-06:00")]
    [InlineData("{id: a, path: x, rate: fast}", "'backup.targets[0].rate' is 'fast'; write a number with k, M, G, T or KiB, MiB, GiB, TiB, from 10k to 100G")]
    [InlineData("{id: a, path: x, keep: {allowed: {network: 1}}}", "unknown key 'backup.targets[0].keep.allowed'; known here: convention, days, margin_days, working_days")]
    [InlineData("{id: a, s3: {endpoint: 's3.example.cn/x', bucket: bbb, access_file: cam1.txt}}", "'backup.targets[0].s3.endpoint' is 's3.example.cn/x'; write the server's address alone, such as https://s3.example.cn or https://10.0.0.9:9000", "cam1.txt must hold")]
    public void What_is_wrong_is_told(string target, params string[] expected)
    {
        var errors = _folder.Load(SiteFolder.Minimal + $"\nbackup:\n  targets:\n    - {target}\n").Errors.Select(error => error.ToString()).ToList();

        Assert.Equal(expected.Length, errors.Count);
        Assert.All(expected, text => Assert.Contains(errors, error => error.Contains(text, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(22, 0, 6, 0, 23, true)]
    [InlineData(22, 0, 6, 0, 5, true)]
    [InlineData(22, 0, 6, 0, 6, false)]
    [InlineData(8, 0, 18, 0, 7, false)]
    [InlineData(8, 0, 18, 0, 8, true)]
    [InlineData(8, 0, 18, 0, 18, false)]
    [InlineData(0, 0, 0, 0, 12, true)]
    public void A_window_may_go_over_midnight(int fromHour, int fromMinute, int toHour, int toMinute, int hour, bool isOpen) => Assert.Equal(
        isOpen,
        new BackupWindow(new LocalTime(fromHour, fromMinute), new LocalTime(toHour, toMinute)).Contains(new LocalDateTime(2026, 11, 20, hour, 0).WithOffset(UtcTime.Beijing).ToInstant()));
}

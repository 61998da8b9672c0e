using CallFollowUp.Infra.Files;
using CallFollowUp.Infra.Resilience;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Outbox;

/// <summary>The folder of mails, one file per effect: a repeated key finds its file and makes no second one, in whichever process.</summary>
internal sealed class OutboxFolder(OutboxOptions options, Dependency disk)
{
    private readonly string folder = Path.GetFullPath(options.Folder);

    public string FileOf(EffectKey key) => Path.Combine(folder, SafeFileName.Of(key.ToString()) + ".eml");

    /// <summary>Puts the mail there unless its file is there already; returns when it was accepted.</summary>
    public Task<DateTimeOffset> PutAsync(EmlMessage message, CancellationToken cancellation) => disk.CallAsync(
        async stop =>
        {
            Directory.CreateDirectory(folder);
            var path = FileOf(message.Key);
            return await DurableFile.TryCreateAsync(path, message.ToBytes(), stop) ? WholeSeconds(message.Date) : AcceptedAt(path);
        },
        FileFailures.Judge,
        isRepeatable: true,
        cancellation);

    /// <summary>When the mail with this key was accepted; null where there surely is none.</summary>
    public Task<DateTimeOffset?> FindAsync(EffectKey key, CancellationToken cancellation) => disk.CallAsync(
        _ => Task.FromResult(File.Exists(FileOf(key)) ? AcceptedAt(FileOf(key)) : (DateTimeOffset?)null),
        FileFailures.Judge,
        isRepeatable: true,
        cancellation);

    /// <summary>Removes the mail with this key; false where there is none.</summary>
    public Task<bool> RemoveAsync(EffectKey key, CancellationToken cancellation) => disk.CallAsync(
        _ =>
        {
            var isThere = File.Exists(FileOf(key));
            if (isThere)
                File.Delete(FileOf(key));
            return Task.FromResult(isThere);
        },
        FileFailures.Judge,
        isRepeatable: true,
        cancellation);

    private static DateTimeOffset AcceptedAt(string path) => EmlMessage.ReadDate(path) ?? File.GetLastWriteTimeUtc(path);

    /// <summary>As a mail's date has them: the answer is the same whether it comes from the send or from the file.</summary>
    private static DateTimeOffset WholeSeconds(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
}

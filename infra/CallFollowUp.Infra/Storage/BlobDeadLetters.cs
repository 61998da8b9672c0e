using System.Runtime.CompilerServices;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using CallFollowUp.Workflow;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Storage;

/// <summary>Dead letters as blobs <c>{yyyy-MM-dd}/{queue}-{messageId}</c> in the container <c>dead-letters</c>.</summary>
public sealed class BlobDeadLetters(BlobServiceClient blobs, QueueServiceClient queues) : IDeadLetters
{
    private const string Queue = "queue";
    private const string MessageId = "messageid";
    private const string CallId = "callid";
    private const string Reason = "reason";

    private readonly DayFiles files = new(blobs.GetBlobContainerClient(StorageNames.DeadLetters));

    public Task FileAsync(DeadLetter letter, CancellationToken cancellation)
    {
        var facts = new Dictionary<string, string>
        {
            [Queue] = letter.Queue,
            [MessageId] = letter.MessageId,
            [CallId] = letter.CallId ?? "",
            [Reason] = letter.Reason,
        };
        return files.FileAsync(NameOf(letter), new DayFile(letter.At, facts, Encoding.UTF8.GetBytes(letter.Body)), cancellation);
    }

    public async IAsyncEnumerable<DeadLetter> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var file in files.ListAsync(cancellation))
            yield return LetterIn(file);
    }

    public async Task<ListPage<DeadLetter>> PageAsync(string? token, int size, CancellationToken cancellation)
    {
        var page = await files.PageAsync(token, size, cancellation);
        return new ListPage<DeadLetter>([.. page.Items.Select(LetterIn)], page.Next);
    }

    public async Task<DeadLetter?> FindAsync(string name, CancellationToken cancellation)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && await files.FindAsync($"{name[..slash]}/{BlobNames.Segment(name[(slash + 1)..])}", cancellation) is { } file ? LetterIn(file) : null;
    }

    public async Task RedriveAsync(DeadLetter letter, CancellationToken cancellation)
    {
        await StorageQueues.SendAsync(queues.GetQueueClient(letter.Queue), letter.Body, TimeSpan.Zero, cancellation);
        await files.DeleteAsync(NameOf(letter), cancellation);
    }

    public Task EraseAsync(DeadLetter letter, CancellationToken cancellation) => files.DeleteAsync(NameOf(letter), cancellation);

    private static DeadLetter LetterIn(DayFile file) => new(
        file.Facts.GetValueOrDefault(Queue, ""),
        file.Facts.GetValueOrDefault(MessageId, ""),
        file.Facts.GetValueOrDefault(CallId),
        file.Facts.GetValueOrDefault(Reason, ""),
        file.At,
        Encoding.UTF8.GetString(file.Body.Span));

    private static string NameOf(DeadLetter letter) => DayFiles.NameOf(letter.At, BlobNames.Segment($"{letter.Queue}-{letter.MessageId}"));
}

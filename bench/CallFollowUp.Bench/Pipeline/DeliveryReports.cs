using System.Text.Json;
using CallFollowUp.TestKit.SendGrid;

namespace CallFollowUp.Bench.Pipeline;

/// <summary>SendGrid's word that mails arrived: signed, and in batches.</summary>
internal sealed class DeliveryReports : IDisposable
{
    private const int Batch = 100;

    private readonly SendGridSigner _signer = new();

    public string PublicKey => _signer.PublicKey;

    public async Task PostAsync(Uri host, IEnumerable<string> callIds, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = host };
        foreach (var batch in callIds.Chunk(Batch))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "api/sendgrid/events") { Content = Signed(batch) };
            using var answer = await http.SendAsync(request, cancellation);
            answer.EnsureSuccessStatusCode();
        }
    }

    public void Dispose() => _signer.Dispose();

    private ByteArrayContent Signed(string[] callIds)
    {
        var now = DateTimeOffset.UtcNow;
        return _signer.ContentOf(
            JsonSerializer.SerializeToUtf8Bytes(callIds.Select(id => new Dictionary<string, object>
            {
                ["event"] = "delivered",
                ["email"] = $"{id}@customer.example",
                ["timestamp"] = now.ToUnixTimeSeconds(),
                ["sg_message_id"] = $"{id}.recvd",
                ["follow_up_key"] = $"{id}/send-email.v1",
            })),
            now);
    }
}

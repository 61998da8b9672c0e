using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CallFollowUp.Bench.Pipeline;

/// <summary>SendGrid's word that mails arrived: signed, and in batches.</summary>
internal sealed class DeliveryReports : IDisposable
{
    private const int Batch = 100;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string PublicKey => Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo());

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

    public void Dispose() => _key.Dispose();

    private ByteArrayContent Signed(string[] callIds)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var body = JsonSerializer.SerializeToUtf8Bytes(callIds.Select(id => new Dictionary<string, object>
        {
            ["event"] = "delivered",
            ["email"] = $"{id}@customer.example",
            ["timestamp"] = now,
            ["sg_message_id"] = $"{id}.recvd",
            ["follow_up_key"] = $"{id}/send-email.v1",
        }));
        var timestamp = now.ToString(CultureInfo.InvariantCulture);
        var signature = _key.SignData([.. Encoding.ASCII.GetBytes(timestamp), .. body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", Convert.ToBase64String(signature));
        content.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", timestamp);
        return content;
    }
}

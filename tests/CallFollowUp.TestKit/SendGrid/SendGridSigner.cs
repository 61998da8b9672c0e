using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace CallFollowUp.TestKit.SendGrid;

/// <summary>Signs events as SendGrid does, with a key of its own.</summary>
public sealed class SendGridSigner : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The public key in the form SendGrid shows it.</summary>
    public string PublicKey => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    public static string Timestamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The signature over the timestamp's text and the body, DER in base64.</summary>
    public string Sign(string timestamp, byte[] body) => Convert.ToBase64String(
        key.SignData([.. Encoding.ASCII.GetBytes(timestamp), .. body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    /// <summary>The body as SendGrid posts it, with its two headers.</summary>
    public ByteArrayContent ContentOf(byte[] body, DateTimeOffset at)
    {
        var timestamp = Timestamp(at);
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", Sign(timestamp, body));
        content.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", timestamp);
        return content;
    }

    public void Dispose() => key.Dispose();
}

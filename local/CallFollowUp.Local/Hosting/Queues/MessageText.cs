using System.Text;
using Azure.Storage.Queues;

namespace CallFollowUp.Local.Hosting.Queues;

/// <summary>Reads the body of a message as it is written in the queue.</summary>
internal static class MessageText
{
    /// <returns>False when the body is not base64 where it should be.</returns>
    public static bool TryRead(string written, QueueMessageEncoding encoding, out string body)
    {
        if (encoding == QueueMessageEncoding.None)
        {
            body = written;
            return true;
        }

        var bytes = new byte[(written.Length * 3 / 4) + 3];
        var readable = Convert.TryFromBase64String(written, bytes, out var length);
        body = readable ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        return readable;
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Outbox;

/// <summary>A mail as a file that every mail program opens: RFC 5322 with MIME (RFC 2045), CRLF throughout.</summary>
internal sealed record EmlMessage(
    EffectKey Key,
    EmailOptions Sender,
    string ToAddress,
    string? ToName,
    string Subject,
    string Text,
    string? Html,
    DateTimeOffset Date,
    IReadOnlyDictionary<string, string> Headers)
{
    private const string DateFormat = "ddd, dd MMM yyyy HH:mm:ss '+0000'";
    private const string DateHeader = "Date: ";

    /// <summary>Written by us alone.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Date", "From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Subject", "Message-ID", "MIME-Version", "X-Follow-Up-Ref",
        "Content-Type", "Content-Transfer-Encoding", "Content-Disposition",
    };

    /// <summary>The message id, the same for every attempt of the same effect: a hash of its key, at the sender's domain.</summary>
    public static string IdOf(EffectKey key, EmailOptions sender) =>
        $"{Hash(key)}@{sender.FromAddress[(sender.FromAddress.LastIndexOf('@') + 1)..].Trim()}";

    /// <exception cref="PermanentFailureException">The address is none that mail can be sent to, or a header has no valid name.</exception>
    public byte[] ToBytes()
    {
        if (!EmailAddress.TryParse(ToAddress, out var to))
            throw new PermanentFailureException("The address is none that mail can be sent to.", "Correct the customer's address, or call back.");

        var eml = new StringBuilder(Text.Length + (Html?.Length ?? 0) + 2048);
        Line(eml, $"{DateHeader}{Date.UtcDateTime.ToString(DateFormat, CultureInfo.InvariantCulture)}");
        Line(eml, $"From: {HeaderValue.Mailbox(Sender.FromAddress, Sender.FromName ?? Sender.CompanyName)}");
        if (!string.IsNullOrEmpty(Sender.ReplyTo))
            Line(eml, $"Reply-To: {HeaderValue.Mailbox(Sender.ReplyTo, null)}");
        Line(eml, $"To: {HeaderValue.Mailbox(to.Value, ToName)}");
        Line(eml, $"Subject: {HeaderValue.Text(Subject)}");
        Line(eml, $"Message-ID: <{IdOf(Key, Sender)}>");
        Line(eml, $"X-Follow-Up-Ref: {HeaderValue.Structured(Key.ToString())}");
        foreach (var (name, value) in Headers)
            Line(eml, $"{Checked(name)}: {HeaderValue.Structured(value)}");
        Line(eml, "MIME-Version: 1.0");
        AppendBody(eml);
        return Encoding.UTF8.GetBytes(eml.ToString());
    }

    /// <summary>When the mail in this file was accepted, as its header says; null where the file is none of ours.</summary>
    public static DateTimeOffset? ReadDate(string path)
    {
        var line = File.ReadLines(path).FirstOrDefault();
        return line is not null && line.StartsWith(DateHeader, StringComparison.Ordinal)
            && DateTimeOffset.TryParseExact(
                line[DateHeader.Length..], DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;
    }

    private void AppendBody(StringBuilder eml)
    {
        if (Html is null)
        {
            AppendPart(eml, "text/plain", Text);
            return;
        }

        // Quoted-printable never writes '=_', so no text can hold the boundary.
        var boundary = $"=_{Hash(Key)[..32]}";
        Line(eml, $"Content-Type: multipart/alternative; boundary=\"{boundary}\"");
        Line(eml, "");
        Line(eml, $"--{boundary}");
        AppendPart(eml, "text/plain", Text);
        Line(eml, $"--{boundary}");
        AppendPart(eml, "text/html", Html);
        Line(eml, $"--{boundary}--");
    }

    private static void AppendPart(StringBuilder eml, string type, string content)
    {
        Line(eml, $"Content-Type: {type}; charset=utf-8");
        Line(eml, "Content-Transfer-Encoding: quoted-printable");
        Line(eml, "");
        eml.Append(QuotedPrintable.Encode(content));
    }

    private static string Checked(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        && !Reserved.Contains(name)
            ? name
            : throw new PermanentFailureException("The mail carries a header that may not be set.", "Take the header out of the mail's draft.");

    private static string Hash(EffectKey key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())));

    private static void Line(StringBuilder eml, string line) => eml.Append(line).Append("\r\n");
}

using System.Text.RegularExpressions;

namespace CallFollowUp.Functions.Tests.Browser;

/// <summary>A mail as it lies in the outbox, read as a mail program reads it.</summary>
internal sealed partial class ReceivedMail
{
    private readonly string headers;
    private readonly string body;

    private ReceivedMail(string eml)
    {
        var end = eml.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        headers = Folding().Replace(eml[..end], " ");
        body = QuotedByte().Replace(SoftBreak().Replace(eml[end..], ""), m => ((char)Convert.ToByte(m.Groups[1].Value, 16)).ToString());
    }

    public static ReceivedMail Open(string file) => new(File.ReadAllText(file));

    /// <param name="answer">solved or not-solved.</param>
    public string AnswerLink(string answer) => Link().Matches(body).Select(m => m.Value).First(l => l.EndsWith($"?answer={answer}", StringComparison.Ordinal));

    public string StopLink => Link().Match(headers[headers.IndexOf("List-Unsubscribe:", StringComparison.Ordinal)..]).Value;

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Folding();

    [GeneratedRegex(@"=\r\n")]
    private static partial Regex SoftBreak();

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex QuotedByte();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/r/[\w.-]+(\?answer=[\w-]+)?")]
    private static partial Regex Link();
}

using System.Text;
using System.Text.RegularExpressions;

namespace CallFollowUp.Infra.Tests.Outbox;

/// <summary>A mail read back the way a mail program does: headers unfolded and decoded, parts decoded.</summary>
internal sealed partial record ParsedEml(IReadOnlyList<(string Name, string Value)> Headers, string Body)
{
    public static ParsedEml Parse(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        Assert.DoesNotMatch("(?<!\r)\n|\r(?!\n)", text);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
        return Parse(text);
    }

    public string this[string name] => Assert.Single(Headers, h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public string Decoded()
    {
        Assert.Equal("quoted-printable", this["Content-Transfer-Encoding"]);
        Assert.All(Body.Split("\r\n"), line => Assert.InRange(line.Length, 0, 76));
        var bytes = new List<byte>();
        var joined = Body.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i] == '=')
            {
                bytes.Add(Convert.ToByte(joined.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                Assert.InRange(joined[i], '\t', '~');
                bytes.Add((byte)joined[i]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    public IReadOnlyList<ParsedEml> Parts()
    {
        var boundary = BoundaryOf().Match(this["Content-Type"]).Groups[1].Value;
        var parts = Body.Split($"--{boundary}");
        Assert.Equal("", parts[0]);
        Assert.Equal("--\r\n", parts[^1]);
        return [.. parts[1..^1].Select(p => Parse(p["\r\n".Length..]))];
    }

    private static ParsedEml Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = text[..end].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n").Select(line =>
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            Assert.True(colon > 0, $"no header: {line}");
            return (line[..colon], DecodeWords(line[(colon + 2)..]));
        });
        return new ParsedEml([.. headers], text[(end + 4)..]);
    }

    private static string DecodeWords(string value) => Word().Replace(
        BetweenWords().Replace(value, ""),
        word =>
        {
            Assert.InRange(word.Length, 1, 75);
            return Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value));
        });

    [GeneratedRegex("""boundary="([^"]+)"\s*$""")]
    private static partial Regex BoundaryOf();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\?=)\s+(?==\?)")]
    private static partial Regex BetweenWords();
}

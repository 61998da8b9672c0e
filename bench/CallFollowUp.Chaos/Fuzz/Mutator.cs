using System.Text;

namespace CallFollowUp.Chaos.Fuzz;

/// <summary>Makes bad input from good: bytes flipped, cut, doubled and swapped, and values that readers stumble over.</summary>
internal static class Mutator
{
    private const int MostMutations = 6;

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "null", "true", "-1", "0", "1e999", "-0.0", "99999999999999999999999999", "\"\"", "\"\\ud800\"", "\"\\udfff\\ud800\"", "\"\\u0000\"", "[]", "{}", "[null]",
            "{\"a\":1,\"a\":2}", "\"2026-02-30T25:61:61Z\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"../../etc\"", "\"customer\"",
            ",", ":", "\"", "\\", "}", "]", "/**/", "\r\n", "\ufeff", "\u202e", "\U0001f600", "İ", "\"\\\"\"", "\"contactAllowed\":1,", "\"transcript\":[],", "\"transcriptUrl\":\"http://x/\",",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0x00], [0xef, 0xbb, 0xbf],
        Encoding.UTF8.GetBytes(new string('[', 2_000)),
        Encoding.UTF8.GetBytes('"' + new string('x', 20_000) + '"'),
    ];

    public static byte[] Mutate(byte[] good, Random dice)
    {
        var bytes = new List<byte>(good);
        for (var left = dice.Next(1, MostMutations); left > 0 && bytes.Count > 0; left--)
            MutateOnce(bytes, dice);
        return [.. bytes];
    }

    private static void MutateOnce(List<byte> bytes, Random dice)
    {
        var at = dice.Next(bytes.Count);
        var length = Math.Min(dice.Next(1, 1 << dice.Next(1, 9)), bytes.Count - at);
        switch (dice.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << dice.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                bytes.InsertRange(at, Tokens[dice.Next(Tokens.Length)]);
                break;
            case 5:
                ReplaceValue(bytes, at, Tokens[dice.Next(Tokens.Length)]);
                break;
            default:
                bytes.InsertRange(dice.Next(bytes.Count), bytes.GetRange(at, length));
                break;
        }
    }

    /// <summary>Puts the token where a value begins, up to the next comma or bracket: most of these are JSON still.</summary>
    private static void ReplaceValue(List<byte> bytes, int from, byte[] token)
    {
        var colon = bytes.IndexOf((byte)':', from);
        if (colon < 0)
            return;
        var end = bytes.FindIndex(colon, b => b is (byte)',' or (byte)'}' or (byte)']');
        if (end < 0)
            return;
        bytes.RemoveRange(colon + 1, end - colon - 1);
        bytes.InsertRange(colon + 1, token);
    }
}

using System.Text;

namespace CallFollowUp.Domain.Calls;

/// <summary>The three bytes that some systems put before UTF-8, and that JSON knows nothing of.</summary>
public static class ByteOrderMark
{
    public static ReadOnlyMemory<byte> Skip(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
}

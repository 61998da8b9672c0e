using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>The characters of a word in two numbers: Latin letters, digits and apostrophes, where a capital is its small letter for A to Z only.</summary>
internal readonly record struct Spelled(ulong Low, ulong High)
{
    private const int MostCharacters = 15;

    /// <summary>Reads sixteen characters at once, of which the word takes as many as belong to it.</summary>
    /// <returns>The end is the start for a word of more than 15 characters, and in a text of less than 16.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Spelled Word, int End) Of(string text, int start)
    {
        var from = Math.Min(start, text.Length - Vector128<byte>.Count);
        if (from < 0)
            return (default, start);
        var characters = MemoryMarshal.Cast<char, ushort>(text.AsSpan(from, Vector128<byte>.Count));
        var latin = Vector128.NarrowWithSaturation(Vector128.Create(characters), Vector128.Create(characters[Vector128<ushort>.Count..]));
        var bytes = Vector128.Shuffle(latin, Vector128<byte>.Indices + Vector128.Create((byte)(start - from)));
        var isPlain = IsIn(bytes | Vector128.Create((byte)0x20), 'a', 'z');
        var isOther = IsIn(bytes, '0', '9') | IsIn(bytes, 'À', 'þ') | IsIn(bytes, '\'', '\'');
        var length = BitOperations.TrailingZeroCount(~(isPlain | isOther).ExtractMostSignificantBits()) & MostCharacters;
        var word = (bytes | (isPlain & Vector128.Create((byte)0x20))) & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length));
        return (new Spelled(word.AsUInt64()[0], word.AsUInt64()[1]), start + length);
    }

    private static Vector128<byte> IsIn(Vector128<byte> bytes, char first, char last) =>
        Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)first), Vector128.Create((byte)(last - first)));
}

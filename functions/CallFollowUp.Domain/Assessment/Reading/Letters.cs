using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>
/// Folds a character to one of 36 letters and digits, so that "läuft", "LÄUFT" and the recogniser's "lauft" are one word.
/// </summary>
internal static class Letters
{
    public const int Count = 38;

    /// <summary>No part of a word.</summary>
    public const byte None = 0;

    /// <summary>Folds to two letters: "heißt" is "heisst".</summary>
    public const char SharpS = 'ß';

    /// <summary>A letter of a script that no cue is written in.</summary>
    public const byte Foreign = 37;

    private const int TableSize = 0x250;

    private static readonly byte[] Table = BuildTable();

    /// <summary>The same for letters that fold to one plain letter, and nothing else.</summary>
    private static readonly byte[] Plain = [.. Table.Select((letter, c) => letter < Foreign && c != SharpS ? letter : None)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Of(char c) => c < Table.Length ? Table[c] : OfRare(c);

    /// <returns><see cref="None"/> also for the sharp S and for foreign letters.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte PlainOf(char c) => c < Plain.Length ? Plain[c] : None;

    private static byte OfRare(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? Foreign : None;

    /// <summary>Marks that change the letter before them and are no letter themselves.</summary>
    public static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F' or '\u00AD' or '\u200D' or '\uFE0F';

    /// <summary>Written with one letter by some recognisers and with two by others: "für" is "fur" or "fuer".</summary>
    public static bool IsUmlaut(char c) => c is 'ä' or 'ö' or 'ü' or 'Ä' or 'Ö' or 'Ü';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsApostrophe(char c) => c is '\'' or '`' || (c >= '\u00B4' && IsRareApostrophe(c));

    private static bool IsRareApostrophe(char c) => c is '\u2019' or '\u02BC' or '\u00B4' or '\u2018';

    public static char Name(byte letter) => letter <= 26 ? (char)('a' + letter - 1) : (char)('0' + letter - 27);

    private static byte[] BuildTable()
    {
        var table = new byte[TableSize];
        for (var c = 0; c < TableSize; c++)
            table[c] = Fold((char)c);
        return table;
    }

    private static byte Fold(char c)
    {
        var plain = c switch
        {
            SharpS => 's',
            'œ' or 'Œ' or 'ø' or 'Ø' => 'o',
            'æ' or 'Æ' => 'a',
            'ł' or 'Ł' => 'l',
            'ª' or 'º' => ' ',
            _ => char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]),
        };
        if (plain is >= 'a' and <= 'z')
            return (byte)(plain - 'a' + 1);
        if (plain is >= '0' and <= '9')
            return (byte)(plain - '0' + 27);
        return char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.OtherNumber ? Foreign : None;
    }
}

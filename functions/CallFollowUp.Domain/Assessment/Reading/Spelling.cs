using System.Runtime.CompilerServices;
using System.Text;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Where words begin and end, the same for transcripts and for cues.</summary>
internal static class Spelling
{
    /// <summary>
    /// An apostrophe joins an English ending ("it's" is "its", as recognisers write it) and parts the French article from its noun ("c'est" is "c", "est").
    /// </summary>
    public static bool ApostropheJoins(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && Letters.Of(text[end]) != Letters.None)
            end++;
        var ending = text[(at + 1)..end];
        return ending is "s" or "t" or "d" or "m" or "ll" or "re" or "ve" or "S" or "T" or "D" or "M" or "LL" or "RE" or "VE";
    }

    /// <summary>By its first character: every space is asked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBePartedEnding(string text, int at) => at < text.Length && (text[at] is 'n' or 'N' || Letters.IsApostrophe(text[at]));

    /// <summary>Some transcripts part an ending from its word: "that 's", "do n't".</summary>
    public static bool IsPartedEnding(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] is 'n' or 'N')
            at++;
        return at + 1 < text.Length && Letters.IsApostrophe(text[at]) && ApostropheJoins(text, at) && (text[at - 1] == ' ' || text[at + 1] is 't' or 'T');
    }

    /// <summary>The words in plain letters and digits; only umlauts are kept, for they have two plain spellings.</summary>
    public static List<string> Words(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var letter = Letters.Of(text[i]);
            if (Letters.IsUmlaut(text[i]))
                word.Append(char.ToLowerInvariant(text[i]));
            else if (letter is not (Letters.None or Letters.Foreign))
                word.Append(Letters.Name(letter), text[i] == Letters.SharpS ? 2 : 1);
            else if (!Letters.IsCombining(text[i]) && !(Letters.IsApostrophe(text[i]) && ApostropheJoins(text, i)))
                Flush();
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }
}

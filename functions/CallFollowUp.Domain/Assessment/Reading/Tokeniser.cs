using System.Runtime.CompilerServices;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>
/// Cuts turns into words, sentences and clauses in one pass. Fillers and repeats ("uh", "the the", "in a in a") are left out, as a listener does.
/// </summary>
internal static class Tokeniser
{
    public static void Read(IReadOnlyList<Turn> turns, Lexicon lexicon, Transcript into)
    {
        for (var turn = 0; turn < turns.Count; turn++)
        {
            into.BeginTurn(turns[turn].Speaker);
            Read(turns[turn].Text, turn, lexicon, into);
        }

        into.EndTurns();
    }

    private static void Read(string text, int turn, Lexicon lexicon, Transcript into)
    {
        for (var i = 0; i < text.Length;)
        {
            if (Letters.Of(text[i]) != Letters.None)
            {
                i = ReadWord(text, i, turn, lexicon, into);
                continue;
            }

            if (text[i] != ' ')
                Punctuate(text, i, into);
            i++;
        }
    }

    /// <param name="start">The first letter of the word.</param>
    /// <returns>The index after its last character.</returns>
    private static int ReadWord(string text, int start, int turn, Lexicon lexicon, Transcript into)
    {
        var (spelled, end) = Spelled.Of(text, start);
        var isSpelled = end > start && (end == text.Length || EndsWord(text, end));
        if (isSpelled && lexicon.Known.Find(spelled) is { } known)
        {
            into.Add(turn, start, end, known, lexicon);
            return end;
        }

        var word = ReadLetters(text, start, lexicon.Words, out var wordEnd);
        if (isSpelled && wordEnd == end)
            lexicon.Known.Add(spelled, word);
        into.Add(turn, start, wordEnd, word, lexicon);
        return wordEnd;
    }

    /// <summary>Whether a word surely ends where its Latin letters end: its last character is then known without reading it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsWord(string text, int at) =>
        text[at] == ' ' ? !Spelling.MayBePartedEnding(text, at + 1) || !Spelling.IsPartedEnding(text, at + 1) : text[at] is < '\u0080' and not '`';

    private static KnownWord ReadLetters(string text, int start, WordTable words, out int end)
    {
        var word = Word.None;
        var i = start;
        for (; ; i++)
        {
            i = ReadLetters(text, i, words, ref word);
            if (i == text.Length || (text[i] == ' ' && !Spelling.MayBePartedEnding(text, i + 1)))
                break;
            var letter = Letters.Of(text[i]);
            if (text[i] == Letters.SharpS)
                word = word.With(letter, text[i], words);
            if (letter != Letters.None)
                word = word.With(letter, text[i], words);
            else if (!GoesOn(text, i))
                break;
        }

        end = i;
        return new KnownWord(word.In(words), word.Hash, word.Stem);
    }

    /// <summary>Most words are nothing but plain letters: a loop that the processor can keep to itself.</summary>
    /// <returns>The index of the first character that is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadLetters(ReadOnlySpan<char> text, int i, WordTable words, ref Word word)
    {
        var (node, last, hash, stem, letters) = word;
        for (; i < text.Length && Letters.PlainOf(text[i]) is var letter and not Letters.None; i++)
        {
            hash = WordHash.With(hash, letter);
            if (++letters <= Token.StemLetters)
                stem = hash;
            if (node == WordTable.Nowhere)
                continue;
            last = node;
            node = words.Step(node, letter);
        }

        word = new Word(node, last, hash, stem, letters);
        return i;
    }

    /// <summary>Whether a word goes on after a character that is no letter.</summary>
    private static bool GoesOn(string text, int at)
    {
        var c = text[at];
        return c == ' ' ? Spelling.IsPartedEnding(text, at + 1) : (Letters.IsApostrophe(c) && Spelling.ApostropheJoins(text, at)) || Letters.IsCombining(c);
    }

    private static void Punctuate(string text, int at, Transcript into)
    {
        switch (text[at])
        {
            case '?' or '\uFF1F' or '\u061F':
                into.EndSentence(SentenceEnd.Asked);
                break;
            case '!' or '\uFF01':
                into.EndSentence(SentenceEnd.Exclaimed);
                break;
            case '\n' or ';' or '\u3002':
                into.EndSentence(SentenceEnd.Stopped);
                break;
            case '.' when at + 1 < text.Length && text[at + 1] == '.':
            case '.' when at > 0 && text[at - 1] == '.':
            case '\u2026':
                into.EndClause();
                break;
            case '.' when at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]):
                into.EndSentence(SentenceEnd.Stopped);
                break;
            case ',' or ':' or '(' or ')' or '\u00BF' or '\u00A1' or '\u2014' or '\u2013' or '"' or '\u00AB' or '\u00BB':
            case '-' when at + 1 < text.Length && text[at + 1] == ' ':
                into.EndClause();
                break;
        }
    }

    /// <summary>The part of a word that was read.</summary>
    /// <param name="Last">The last place in the table of words that a letter led to.</param>
    private readonly record struct Word(int Node, int Last, uint Hash, uint Stem, int Letters)
    {
        public static readonly Word None = new(WordTable.Root, WordTable.Root, WordHash.Seed, WordHash.Seed, 0);

        /// <param name="letter">What the character folds to; of a foreign script every character is a letter of its own.</param>
        public Word With(byte letter, char c, WordTable words)
        {
            var hash = WordHash.With(Hash, letter == Reading.Letters.Foreign ? c : letter);
            var (node, last) = Node == WordTable.Nowhere ? (Node, Last) : (words.Step(Node, letter), Node);
            return new Word(node, last, hash, Letters < Token.StemLetters ? hash : Stem, Letters + 1);
        }

        /// <returns>The symbol set of the whole word, or of the stem that it begins with.</returns>
        public int In(WordTable words) => Node != WordTable.Nowhere ? words.WholeWord(Node) : words.Stem(Last);
    }
}

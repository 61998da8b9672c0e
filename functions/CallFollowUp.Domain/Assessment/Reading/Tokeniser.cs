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
            into.BeginTurn();
            Read(turns[turn].Text, turn, lexicon, into);
        }

        into.EndTurns();
    }

    private static void Read(string text, int turn, Lexicon lexicon, Transcript into)
    {
        var words = lexicon.Words;
        var start = -1;
        var (node, last) = (WordTable.Root, WordTable.Root);
        var (hash, beginning) = (WordHash.Seed, WordHash.Seed);
        var letters = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var letter = Letters.Of(c);
            if (letter != Letters.None)
            {
                if (start < 0)
                {
                    start = i;
                    node = last = WordTable.Root;
                    hash = WordHash.Seed;
                    letters = 0;
                }

                for (var times = c == Letters.SharpS ? 2 : 1; times > 0; times--)
                {
                    hash = WordHash.With(hash, letter == Letters.Foreign ? c : letter);
                    if (++letters <= Token.StemLetters)
                        beginning = hash;
                    if (node == WordTable.Nowhere)
                        continue;
                    last = node;
                    node = words.Step(node, letter);
                }

                continue;
            }

            if (start >= 0)
            {
                if (Letters.IsCombining(c) || (Letters.IsApostrophe(c) && Spelling.ApostropheJoins(text, i)) || (c == ' ' && Spelling.IsPartedEnding(text, i + 1)))
                    continue;
                into.Add(turn, start, i, node != WordTable.Nowhere ? words.WholeWord(node) : words.Stem(last), hash, beginning, lexicon);
                start = -1;
            }

            if (c != ' ')
                Punctuate(text, i, into);
        }
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
}

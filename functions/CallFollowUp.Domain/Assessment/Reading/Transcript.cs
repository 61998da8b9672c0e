using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>The words of a call, with the turns, sentences and clauses they stand in.</summary>
internal sealed class Transcript
{
    private const int FirstWords = 1024;

    private readonly List<(int First, Speaker Speaker)> turns = [];
    private readonly List<Sentence> sentences = [];
    private Token[] tokens = new Token[FirstWords];
    private int count;
    private int sentenceStart;
    private int clause;
    private bool clauseOpen;

    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, count);

    /// <summary>Those that hold a word, in the order of the call: one begins where the one before ends.</summary>
    public ReadOnlySpan<Sentence> Sentences => CollectionsMarshal.AsSpan(sentences);

    public int TurnCount => turns.Count - 1;

    public Speaker SpeakerOf(int turn) => turns[turn].Speaker;

    /// <summary>The turn's words are those from here to the next turn's.</summary>
    public int FirstOf(int turn) => turns[turn].First;

    public int EndOf(int turn) => turns[turn + 1].First;

    public SentenceEnd EndOf(in Token token) => sentences[token.Sentence].Mark;

    /// <summary>The word stands in the clause that the question mark ends: in "I couldn't book it, shall I try again?" only the second is asked.</summary>
    public bool IsAsked(in Token token)
    {
        ref readonly var sentence = ref Sentences[token.Sentence];
        return sentence.Mark == SentenceEnd.Asked && tokens[sentence.End - 1].Clause == token.Clause;
    }

    public void Clear()
    {
        turns.Clear();
        sentences.Clear();
        count = 0;
        sentenceStart = 0;
        clause = 0;
        clauseOpen = false;
    }

    public void BeginTurn(Speaker speaker)
    {
        EndSentence(SentenceEnd.Open);
        turns.Add((count, speaker));
    }

    public void EndTurns() => BeginTurn(default);

    public void EndClause()
    {
        if (clauseOpen)
            clause++;
        clauseOpen = false;
    }

    public void EndSentence(SentenceEnd mark)
    {
        EndClause();
        if (count == sentenceStart)
            return;
        sentences.Add(new Sentence(tokens[sentenceStart].Turn, sentenceStart, count, mark));
        sentenceStart = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int turn, int start, int end, KnownWord word, Lexicon lexicon)
    {
        if (lexicon.Words.IsFiller(word.Words) || Repeats(word.Hash))
            return;
        if (clauseOpen && lexicon.Words.BreaksClause(word.Words))
            EndClause();
        if (count == tokens.Length)
            Grow();
        tokens[count++] = new Token(turn, start, end, word.Words, sentences.Count, clause, word.Hash, word.Stem);
        clauseOpen = true;
    }

    private void Grow() => Array.Resize(ref tokens, count * 2);

    /// <summary>"the the", and "in a in a", whose second half is taken away again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Repeats(uint hash)
    {
        var said = count - sentenceStart;
        if (said > 0 && tokens[count - 1].Hash == hash)
            return true;
        if (said < 3 || tokens[count - 2].Hash != hash || tokens[count - 3].Hash != tokens[count - 1].Hash)
            return false;
        count--;
        return true;
    }
}

using CallFollowUp.Domain.Assessment.Cues;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>The words of a call, with the turns, sentences and clauses they stand in.</summary>
internal sealed class Transcript
{
    private readonly List<Token> tokens = [];
    private readonly List<int> turnStarts = [];
    private readonly List<SentenceEnd> ends = [SentenceEnd.Open];
    private readonly List<int> lastClauses = [0];
    private int clause;
    private bool clauseOpen;

    public ReadOnlySpan<Token> Tokens => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens);

    /// <summary>The turn's words are those from here to the next turn's.</summary>
    public int FirstOf(int turn) => turnStarts[turn];

    public int EndOf(int turn) => turnStarts[turn + 1];

    public int TurnCount => turnStarts.Count - 1;

    public SentenceEnd EndOf(in Token token) => ends[token.Sentence];

    /// <summary>The word stands in the clause that the question mark ends: in "I couldn't book it, shall I try again?" only the second is asked.</summary>
    public bool IsAsked(in Token token) => ends[token.Sentence] == SentenceEnd.Asked && lastClauses[token.Sentence] == token.Clause;

    public void Clear()
    {
        tokens.Clear();
        turnStarts.Clear();
        ends.Clear();
        ends.Add(SentenceEnd.Open);
        lastClauses.Clear();
        lastClauses.Add(0);
        clause = 0;
        clauseOpen = false;
    }

    public void BeginTurn()
    {
        EndSentence(SentenceEnd.Open);
        turnStarts.Add(tokens.Count);
    }

    public void EndTurns() => turnStarts.Add(tokens.Count);

    public void EndClause()
    {
        if (clauseOpen)
            clause++;
        clauseOpen = false;
    }

    public void EndSentence(SentenceEnd end)
    {
        EndClause();
        if (tokens.Count == 0 || tokens[^1].Sentence != ends.Count - 1)
            return;
        ends[^1] = end;
        lastClauses[^1] = tokens[^1].Clause;
        ends.Add(SentenceEnd.Open);
        lastClauses.Add(0);
    }

    public void Add(int turn, int start, int end, int words, uint hash, uint stem, Lexicon lexicon)
    {
        if (words != 0 && lexicon.Words.IsFiller(words))
            return;
        if (Repeats(turn, hash))
            return;
        if (words != 0 && clauseOpen && lexicon.Words.BreaksClause(words))
            EndClause();
        tokens.Add(new Token(turn, start, end, words, ends.Count - 1, clause, hash, stem));
        clauseOpen = true;
    }

    /// <summary>"the the", and "in a in a", whose second half is taken away again.</summary>
    private bool Repeats(int turn, uint hash)
    {
        var last = tokens.Count - 1;
        if (last < turnStarts[^1] || tokens[last].Sentence != ends.Count - 1)
            return false;
        if (tokens[last].Hash == hash)
            return true;
        if (last - 2 < turnStarts[^1] || tokens[last - 1].Hash != hash || tokens[last - 2].Hash != tokens[last].Hash)
            return false;
        tokens.RemoveAt(last);
        return true;
    }
}

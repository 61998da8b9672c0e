using System.Runtime.InteropServices;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Tells what each turn does to the matter: a logistic model for each <see cref="Act"/> over what is heard in the turn and before it, learnt in bench/.</summary>
/// <param name="weights">A row for each column of <see cref="TurnSet"/>, a number for each act.</param>
/// <param name="words">A number for each act of the side that says the word.</param>
internal sealed class ActModel(double[] weights, WordWeights words)
{
    /// <value>5: a row of a word holds a number for each act of the side that has more of them.</value>
    public const int Numbers = Acts.OfCustomer;

    public static ActModel Parse(string fileName, string text, WordWeights words)
    {
        var weights = new double[TurnSet.Count * Acts.Count];
        foreach (var row in WeightRow.Read(fileName, text))
            row.CopyTo(weights, TurnSet.Columns, Acts.Count);
        return new ActModel(weights, words);
    }

    /// <returns>The acts of every turn of either side, in their order; good until the reading is read again.</returns>
    public ReadOnlySpan<TurnActs> Read(CallReading reading)
    {
        var found = reading.EmptyActs();
        var columns = new ColumnSet(stackalloc bool[TurnSet.Count], stackalloc short[TurnSet.Count]);
        Span<double> scores = stackalloc double[Numbers];
        var turns = new Turns(reading);
        while (turns.MoveNext(ref columns))
        {
            var acts = Acts.Of(turns.IsCustomers);
            scores.Clear();
            foreach (var column in columns.All)
                Add(weights.AsSpan(column * Acts.Count, Acts.Count)[acts], scores);
            AddWords(reading.Words, turns.Current, words.Of(reading.Lexicon.LanguageIndex, turns.IsCustomers), scores);
            found.Add(new TurnActs(turns.Current, turns.IsCustomers, scores));
        }

        return CollectionsMarshal.AsSpan(found);
    }

    private static void AddWords(Transcript transcript, int turn, StemWeights words, Span<double> scores)
    {
        var tokens = transcript.Tokens;
        for (var i = transcript.FirstOf(turn); i < transcript.EndOf(turn); i++)
        {
            Add(words.Of(tokens[i].Stem), scores);
            if (i == 0 || tokens[i - 1].Sentence != tokens[i].Sentence)
                Add(words.Of(WordHash.OfFirst(tokens[i].Stem)), scores);
            else
                Add(words.Of(WordHash.OfPair(tokens[i - 1].Stem, tokens[i].Stem)), scores);
        }
    }

    private static void Add(ReadOnlySpan<double> row, Span<double> scores)
    {
        for (var act = 0; act < row.Length; act++)
            scores[act] += row[act];
    }
}

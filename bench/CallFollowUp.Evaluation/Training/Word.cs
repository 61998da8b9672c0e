using CallFollowUp.Domain.Assessment.Judging;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Evaluation.Training;

/// <summary>The beginning of a word, of two that follow each other or of the first of a sentence, said by one side in one language.</summary>
internal readonly record struct Word(string Language, bool IsCustomers, string Stem)
{
    /// <summary>The order of the weights file.</summary>
    public static readonly Comparer<Word> Order = Comparer<Word>.Create(static (a, b) =>
        string.CompareOrdinal(a.Language, b.Language) is var byLanguage and not 0 ? byLanguage
        : a.IsCustomers.CompareTo(b.IsCustomers) is var bySide and not 0 ? bySide
        : string.CompareOrdinal(a.Stem, b.Stem));

    public WordKey Key => WordWeights.KeyOf(Language, IsCustomers, Stem);

    /// <summary>A sentence's words, and each two that follow each other.</summary>
    public static IEnumerable<Word> AllOf(CallReading reading, Sentence sentence, bool isCustomers)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Of(reading, i, i + 1, isCustomers) is { } word)
                yield return word;
            if (i + 1 < sentence.End && Of(reading, i, i + 2, isCustomers) is { } pair)
                yield return pair;
        }
    }

    /// <summary>A turn's words, each two that follow each other in a sentence, and the first of each sentence.</summary>
    public static IEnumerable<Word> AllOf(CallReading reading, int turn, bool isCustomers)
    {
        for (var i = reading.Words.FirstOf(turn); i < reading.Words.EndOf(turn);)
        {
            var sentence = reading.Words.Sentences[reading.Words.Tokens[i].Sentence];
            foreach (var word in AllOf(reading, sentence, isCustomers))
                yield return word;
            if (Of(reading, sentence.First, sentence.First + 1, isCustomers) is { } first)
                yield return first with { Stem = WordWeights.First + first.Stem };
            i = sentence.End;
        }
    }

    /// <param name="numbers">How many weights each word has.</param>
    public static WordWeights WeightsOf(IReadOnlyDictionary<Word, double[]> words, int numbers) => new(words.ToDictionary(word => word.Key.Key, word => word.Value), numbers);

    /// <returns>Null where it holds a number, which no call shares, or a script that no cue is written in.</returns>
    public static Word? Of(CallReading reading, LastWord word) =>
        Of(reading, word.First, word.End, word.IsCustomers) is { } found ? found with { Stem = word.IsFirst ? WordWeights.First + found.Stem : found.Stem } : null;

    /// <param name="first">Index of the first token.</param>
    /// <param name="end">Index after the last one: one further, or two.</param>
    /// <returns>Null as above.</returns>
    private static Word? Of(CallReading reading, int first, int end, bool isCustomers)
    {
        if (Of(reading, reading.Words.Tokens[first], isCustomers) is not { } word)
            return null;
        if (end == first + 1)
            return word;
        return Of(reading, reading.Words.Tokens[first + 1], isCustomers) is { } next ? word with { Stem = word.Stem + WordWeights.Pair + next.Stem } : null;
    }

    /// <summary>The first letters of a word, as <see cref="Token.Stem"/> has them.</summary>
    /// <returns>Null where one of them is of a script that no cue is written in.</returns>
    public static string? StemOf(ReadOnlySpan<char> word)
    {
        Span<char> stem = stackalloc char[Token.StemLetters];
        var length = 0;
        foreach (var c in word)
        {
            var letter = Letters.Of(c);
            if (letter == Letters.Foreign)
                return null;
            for (var times = letter == Letters.None ? 0 : c == Letters.SharpS ? 2 : 1; times > 0 && length < stem.Length; times--)
                stem[length++] = Letters.Name(letter);
        }

        return new string(stem[..length]);
    }

    private static Word? Of(CallReading reading, Token token, bool isCustomers)
    {
        var stem = StemOf(reading.Call.Transcript[token.Turn].Text.AsSpan(token.Start, token.End - token.Start));
        return stem is null or "" || char.IsDigit(stem[0]) || reading.Lexicon.LanguageIndex < 0 ? null : new Word(reading.Lexicon.Language, isCustomers, stem);
    }
}

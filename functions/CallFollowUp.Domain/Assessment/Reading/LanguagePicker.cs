using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Reading;

/// <summary>Picks the cues to read a call with: by its language, and where that is missing or unknown, by the small words that are said.</summary>
internal static class LanguagePicker
{
    /// <value>400 words tell a language; more would only cost time.</value>
    private const int EnoughWords = 400;

    /// <value>One word in ten: less is no language we know.</value>
    private const double LeastShare = 0.1;

    /// <remarks>For a language that we do not know the answer has no cues: what is left is the record beside the words.</remarks>
    public static Lexicon Pick(Lexicons lexicons, ClosedCall call, List<string> notes)
    {
        var index = Languages.IndexOf(call.Language);
        if (index >= 0)
            return lexicons[index];

        var named = string.IsNullOrWhiteSpace(call.Language) ? "No language in the record" : "No cues for the record's language";
        if (call.Transcript.Count == 0)
            return Lexicon.Empty;

        var (best, share) = (Lexicon.Empty, LeastShare);
        for (var i = 0; i < Languages.Known.Count; i++)
        {
            if (ShareOfStopWords(lexicons[i], call) is var found && found > share)
                (best, share) = (lexicons[i], found);
        }

        notes.Add(best == Lexicon.Empty
            ? $"{named}, and the words are in none of {string.Join(", ", Languages.Known)}: judged by the record beside the words."
            : $"{named}; read as '{best.Language}' by its small words.");
        return best;
    }

    private static double ShareOfStopWords(Lexicon lexicon, ClosedCall call)
    {
        var words = 0;
        var stopWords = 0;
        var transcript = new Transcript();
        foreach (var turn in call.Transcript)
        {
            transcript.Clear();
            Tokeniser.Read([turn], lexicon, transcript);
            foreach (var token in transcript.Tokens)
            {
                words++;
                if (lexicon.Words.IsStopWord(token.Words))
                    stopWords++;
            }

            if (words >= EnoughWords)
                break;
        }

        return words == 0 ? 0 : (double)stopWords / words;
    }
}

using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging.Practised;

/// <summary>What the agent says back of the customer's own words: the sign of an acknowledgement in specifics, in any language.</summary>
internal static class Echo
{
    /// <value>4 words of the customer: less is no story.</value>
    private const int StoryWords = 4;

    /// <value>4 characters: shorter words carry no story.</value>
    private const int WordCharacters = 4;

    /// <value>40 words back: what was just told.</value>
    private const int Memory = 40;

    /// <summary>Finds the agent's turn that says back most, and how many different words of the customer it holds.</summary>
    public static (int Turn, int Words) Best(CallReading reading, double upTo)
    {
        var words = reading.Words;
        var (best, count) = (-1, 0);
        var told = 0;
        var last = (int)(words.TurnCount * upTo);
        for (var turn = 0; turn < words.TurnCount && turn <= last; turn++)
        {
            var length = words.EndOf(turn) - words.FirstOf(turn);
            if (reading.SpeakerOf(turn) == Speaker.Customer)
                told = Math.Max(told, length);
            else if (told >= StoryWords && reading.SpeakerOf(turn) is Speaker.Agent or Speaker.Manager && WordsSaidBack(reading, turn) is var said && said > count)
                (best, count) = (turn, said);
        }

        return (best, count);
    }

    private static int WordsSaidBack(CallReading reading, int turn)
    {
        var tokens = reading.Words.Tokens;
        var first = reading.Words.FirstOf(turn);
        Span<uint> story = stackalloc uint[Memory];
        var told = 0;
        foreach (var token in tokens[Math.Max(0, first - Memory)..first])
        {
            if (reading.SpeakerOf(token.Turn) == Speaker.Customer)
                story[told++] = token.Stem;
        }

        var said = 0;
        foreach (var token in tokens[first..Math.Min(reading.Words.EndOf(turn), first + Memory)])
        {
            if (IsContent(token, reading) && story[..told].Contains(token.Stem))
                said++;
        }

        return said;
    }

    private static bool IsContent(Token token, CallReading reading) =>
        token.End - token.Start >= WordCharacters && !reading.Lexicon.Words.IsStopWord(token.Words);
}

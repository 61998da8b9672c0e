using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging.Practised;

/// <summary>What the agent says back of the customer's own words: the sign of an acknowledgement in specifics, in any language.</summary>
internal static class Echo
{
    /// <value>4 words of the customer: less is no story.</value>
    private const int StoryWords = 4;

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
        var words = reading.Words;
        var first = words.FirstOf(turn);
        var from = Math.Max(0, first - Memory);
        Span<uint> story = stackalloc uint[Memory];
        var (told, mayHold) = (0, 0UL);
        for (var before = turn - 1; before >= 0 && words.EndOf(before) > from; before--)
        {
            if (reading.SpeakerOf(before) != Speaker.Customer)
                continue;
            foreach (ref readonly var token in words.Tokens[Math.Max(from, words.FirstOf(before))..words.EndOf(before)])
            {
                story[told++] = token.Stem;
                mayHold |= BitOf(token.Stem);
            }
        }

        var said = 0;
        foreach (ref readonly var token in words.Tokens[first..Math.Min(words.EndOf(turn), first + Memory)])
        {
            if ((mayHold & BitOf(token.Stem)) != 0 && reading.IsContent(token) && story[..told].Contains(token.Stem))
                said++;
        }

        return said;
    }

    /// <summary>One of 64 bits: most words are told by it that were not said.</summary>
    private static ulong BitOf(uint stem) => 1UL << (int)(stem >> 26);
}

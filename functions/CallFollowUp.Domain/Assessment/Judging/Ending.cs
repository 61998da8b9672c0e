using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>How the call ends, told by its shape rather than by its words.</summary>
/// <param name="DoneFrom">The first token of the turn in which the agent last did something; 0 without one. What was asked or denied before says little of the end.</param>
/// <param name="LastWordsFrom">The first token of the customer's last two turns that are more than a goodbye, not before <paramref name="DoneFrom"/>.</param>
/// <param name="LastDeedsFrom">The same for the agent.</param>
/// <param name="OwnCheck">What the customer found unasked.</param>
/// <param name="AskedCheck">What the customer found when asked to look.</param>
internal readonly record struct Ending(
    int DoneFrom, int LastWordsFrom, int LastDeedsFrom, Check OwnCheck, Check AskedCheck, bool CustomerSilent, bool EndsInQuestion, bool CutOff, bool ShortNoToOffer, bool LongAnswerToOffer)
{
    /// <value>2 words: "thanks bye" tells nothing.</value>
    private const int GoodbyeWords = 2;

    /// <value>5 words: "no, that was it, thanks".</value>
    private const int ShortAnswerWords = 5;

    /// <value>8 words: whoever says more than no has more on the mind.</value>
    private const int LongAnswerWords = 8;

    private const int TurnsThatCount = 2;

    public static Ending Of(CallReading reading)
    {
        var words = reading.Words;
        var (customerFrom, customerTurns, lastCustomerTurn) = LastTurns(reading, Speaker.Customer);
        var (agentFrom, _, _) = LastTurns(reading, Speaker.Agent);
        var doneFrom = reading.Cues.Has(Cue.Done) ? words.FirstOf(reading.LastTurnOf(Cue.Done)) : 0;
        var ending = new Ending { DoneFrom = doneFrom, LastWordsFrom = Math.Max(doneFrom, customerFrom), LastDeedsFrom = Math.Max(doneFrom, agentFrom), OwnCheck = Check.Own(reading), AskedCheck = Check.Asked(reading), CustomerSilent = customerTurns == 0 };
        if (lastCustomerTurn >= 0)
        {
            var end = words.EndOf(words.Tokens[words.EndOf(lastCustomerTurn) - 1]);
            ending = ending with { EndsInQuestion = end == SentenceEnd.Asked, CutOff = end == SentenceEnd.Open && IsPunctuated(reading) };
        }

        return AnswerToOffer(reading) switch
        {
            0 => ending,
            <= ShortAnswerWords => ending with { ShortNoToOffer = true },
            >= LongAnswerWords => ending with { LongAnswerToOffer = true },
            _ => ending,
        };
    }

    private static (int From, int Turns, int LastTurn) LastTurns(CallReading reading, Speaker speaker)
    {
        var words = reading.Words;
        var (from, turns, last) = (words.Tokens.Length, 0, -1);
        for (var turn = words.TurnCount - 1; turn >= 0 && turns < TurnsThatCount; turn--)
        {
            var length = words.EndOf(turn) - words.FirstOf(turn);
            if (reading.SpeakerOf(turn) != speaker || length == 0)
                continue;
            from = words.FirstOf(turn);
            if (length <= GoodbyeWords && turns == 0 && last >= 0)
                continue;
            if (last < 0)
                last = turn;
            if (length > GoodbyeWords || turns > 0)
                turns++;
        }

        return (from, turns + (last >= 0 && turns == 0 ? 1 : 0), last);
    }

    /// <summary>Whether the transcript marks its sentences at all: in raw speech an open end says nothing.</summary>
    private static bool IsPunctuated(CallReading reading)
    {
        var words = reading.Words;
        var (open, all) = (0, 0);
        for (var turn = 0; turn < words.TurnCount; turn++)
        {
            if (words.EndOf(turn) == words.FirstOf(turn))
                continue;
            all++;
            if (words.EndOf(words.Tokens[words.EndOf(turn) - 1]) == SentenceEnd.Open)
                open++;
        }

        return open * 3 < all;
    }

    /// <summary>The number of words that the customer answers to the last offer of more help; 0 without an answer.</summary>
    private static int AnswerToOffer(CallReading reading)
    {
        var offer = reading.LastTurnOf(Cue.OffersMoreHelp);
        if (offer < 0)
            return 0;
        for (var turn = offer + 1; turn < reading.Words.TurnCount; turn++)
        {
            if (reading.SpeakerOf(turn) == Speaker.Customer)
                return reading.Words.EndOf(turn) - reading.Words.FirstOf(turn);
        }

        return 0;
    }
}

using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>
/// What became of a wish that was refused or failed: whether later deeds are about the same things (another hotel was booked), or about others only
/// (no hotel, and then the times of a museum). Told by the words that both share: no phrase need name the thing.
/// </summary>
internal static class Refusals
{
    /// <value>3 turns: a wish, or the answer to its refusal, typed in a few lines.</value>
    private const int FewLines = 3;

    public static void Fill(CallReading reading, Span<double> features)
    {
        if (!reading.Cues.Has(Cue.Failed) && !reading.Cues.Has(Cue.Cannot))
            return;
        Span<ulong> doneLater = stackalloc ulong[StemMarks.Room];
        var (anyLater, deed, refused, givenUp) = (false, -1, -1, int.MaxValue);
        var signals = reading.Signals;
        for (var i = signals.Length - 1; i >= 0; i--)
        {
            var (cue, turn) = (signals[i].Cue, signals[i].Turn);
            if (turn < deed)
            {
                Mark(reading, deed, doneLater);
                (anyLater, deed) = (true, -1);
            }

            if (cue is Cue.Done or Cue.Informs)
                deed = turn;
            if (cue == Cue.GivesUp)
                givenUp = turn;
            if (cue is Cue.Failed or Cue.Cannot && turn != refused)
            {
                refused = turn;
                var takenUp = IsMarked(reading, turn, doneLater);
                if (anyLater)
                    OutcomeFeatures.Count(features, (int)(takenUp ? Feature.RefusedAndTakenUp : Feature.RefusedAndLeft));
                if (!takenUp && givenUp <= EndOfAnswer(reading, turn))
                    OutcomeFeatures.Count(features, (int)Feature.RefusedAndGivenUp);
            }
        }
    }

    private static void Mark(CallReading reading, int turn, Span<ulong> marks)
    {
        foreach (ref readonly var token in Matter(reading, turn))
        {
            if (reading.IsContent(token))
                StemMarks.Add(marks, token.Stem);
        }
    }

    private static bool IsMarked(CallReading reading, int turn, ReadOnlySpan<ulong> marks)
    {
        foreach (ref readonly var token in Matter(reading, turn))
        {
            if (reading.IsContent(token) && StemMarks.MayHold(marks, token.Stem))
                return true;
        }

        return false;
    }

    /// <summary>What a turn of the agent is about: its words, and what the customer said before it.</summary>
    private static ReadOnlySpan<Token> Matter(CallReading reading, int turn)
    {
        var first = turn;
        while (first > 0 && turn - first < FewLines && (reading.SpeakerOf(first - 1) == Speaker.Customer || reading.SpeakerOf(first) != Speaker.Customer))
            first--;
        return reading.Words.Tokens[reading.Words.FirstOf(first)..reading.Words.EndOf(turn)];
    }

    /// <summary>The last turn of the customer's answer.</summary>
    private static int EndOfAnswer(CallReading reading, int turn)
    {
        var end = turn;
        while (end + 1 < reading.Words.TurnCount && end - turn <= FewLines && (reading.SpeakerOf(end + 1) == Speaker.Customer || reading.SpeakerOf(end) != Speaker.Customer))
            end++;
        return end;
    }
}

using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>A wish that was refused or failed, that the customer gives up in the answer, and that no later deed is about.</summary>
internal static class Refusals
{
    public static bool IsGivenUp(CallReading reading)
    {
        if (!reading.Cues.Has(Cue.GivesUp) || (!reading.Cues.Has(Cue.Failed) && !reading.Cues.Has(Cue.Cannot)))
            return false;
        Span<ulong> doneLater = stackalloc ulong[StemMarks.Room];
        var (deed, refused, givenUp) = (-1, -1, int.MaxValue);
        var signals = reading.Signals;
        for (var i = signals.Length - 1; i >= 0; i--)
        {
            var (cue, turn) = (signals[i].Cue, signals[i].Turn);
            if (turn < deed)
            {
                Matter.Mark(reading, deed, doneLater);
                deed = -1;
            }

            if (cue is Cue.Done or Cue.Informs)
                deed = turn;
            if (cue == Cue.GivesUp)
                givenUp = turn;
            if (cue is Cue.Failed or Cue.Cannot && turn != refused)
            {
                refused = turn;
                if (givenUp <= EndOfAnswer(reading, turn) && !Matter.IsMarked(reading, turn, doneLater))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The last turn of the customer's answer.</summary>
    private static int EndOfAnswer(CallReading reading, int turn)
    {
        var end = turn;
        while (end + 1 < reading.Words.TurnCount && end - turn <= Matter.FewLines && (reading.SpeakerOf(end + 1) == Speaker.Customer || reading.SpeakerOf(end) != Speaker.Customer))
            end++;
        return end;
    }
}

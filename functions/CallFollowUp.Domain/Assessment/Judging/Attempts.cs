using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>What was tried on the call: what the company's people did about the issue, whether it helped or not.</summary>
internal static class Attempts
{
    /// <value>5: more is read in the transcript.</value>
    private const int Most = 5;

    public static IReadOnlyList<Evidence> Of(CallReading reading)
    {
        var attempts = new List<Evidence>();
        foreach (var signal in reading.Signals)
        {
            if (signal.Cue is not (Cue.Done or Cue.Reports) || attempts.Exists(a => a.Turn == signal.Turn))
                continue;
            var tokens = reading.Words.Tokens;
            var (start, end) = (tokens[signal.First].Start, tokens[Math.Max(signal.First, signal.End - 1)].End);
            var text = reading.Call.Transcript[signal.Turn].Text;
            attempts.Add(new Evidence(signal.Turn, start, end, CueNames.Of(signal.Cue), Quotation.Around(text, start, end)));
        }

        return attempts.Count <= Most ? attempts : attempts.GetRange(attempts.Count - Most, Most);
    }
}

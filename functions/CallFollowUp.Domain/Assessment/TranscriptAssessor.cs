using CallFollowUp.Domain.Assessment.Judging;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment;

/// <summary>Answers, from the record of a call alone: was it truly resolved, and was the customer thanked?</summary>
/// <remarks>Pure and deterministic; one pass over the words. Never throws, whatever was said. May be used from any thread.</remarks>
public sealed class TranscriptAssessor(AssessorModel model, DispositionMap dispositions)
{
    /// <summary>The lists of a reading, kept for the thread's next call.</summary>
    [ThreadStatic]
    private static CallReading? idle;

    public CallAssessment Assess(ClosedCall call)
    {
        var reading = idle ?? new CallReading();
        idle = null;
        var notes = new List<string>();
        var lexicon = LanguagePicker.Pick(model.Lexicons, call, notes);
        reading.Read(call, lexicon);
        var assessment = Judge.Assess(reading, model, dispositions.Of(call), notes);
        idle = reading;
        return assessment;
    }
}

using CallFollowUp.Domain.Assessment.Judging.Practised;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Puts the assessment together from what was read.</summary>
internal static class Judge
{
    public static CallAssessment Assess(CallReading reading, AssessorModel model, DispositionMeaning disposition, List<string> notes)
    {
        var evidence = new EvidenceList(reading);
        var ending = Ending.Of(reading);
        var noIssue = NoIssue.Decide(reading, disposition, evidence, notes);
        var verdict = noIssue ? Verdict.NoIssue : Verdict.Of(reading, ending, model, disposition, evidence, notes);
        var thanks = ThankYou.Decide(reading, evidence);
        var statements = Statements.Of(reading, ending, model, verdict, evidence);
        return new CallAssessment
        {
            Resolution = verdict.Resolution,
            Confidence = verdict.Confidence,
            ThanksKind = thanks,
            NoIssue = noIssue,
            CustomerConfirmed = statements.CustomerConfirmed,
            OfferedMoreHelp = statements.OfferedMoreHelp,
            Apology = statements.Apology,
            Escalated = statements.Escalated,
            FollowUpPromised = statements.FollowUpPromised,
            CustomerAbusive = statements.CustomerAbusive,
            AgentDefensive = statements.AgentDefensive,
            Practices = Practices.Of(reading, statements, verdict.Resolution, thanks, evidence),
            Evidence = evidence.ToList(),
            OpenPoints = noIssue ? [] : Highlights.OfTheIssue(reading),
            Attempts = noIssue ? [] : Highlights.OfTheAttempts(reading),
            Notes = notes,
        };
    }
}

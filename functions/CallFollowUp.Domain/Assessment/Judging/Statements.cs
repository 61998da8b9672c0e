using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The plain statements about a call: most by the cues that say them, two by the sentence that says so best.</summary>
internal readonly record struct Statements(
    bool CustomerConfirmed, bool OfferedMoreHelp, bool Apology, bool Escalated, bool FollowUpPromised, bool CustomerAbusive, bool AgentDefensive)
{
    private static readonly string[] BySentence = Kebab.Of(Enum.GetNames<Statement>());

    public static Statements Of(CallReading reading, Ending ending, AssessorModel model, Verdict verdict, EvidenceList evidence)
    {
        var said = default(Statements) with
        {
            Escalated = ManagerTakesOver(reading, evidence),
            FollowUpPromised = IsSaid(reading, ending, model, Statement.FollowUpPromised, verdict, evidence),
            CustomerConfirmed = IsSaid(reading, ending, model, Statement.CustomerConfirmed, verdict, evidence),
        };
        foreach (var signal in reading.Signals)
        {
            var before = said;
            said = signal.Cue switch
            {
                Cue.OffersMoreHelp => said with { OfferedMoreHelp = true },
                Cue.Apology => said with { Apology = true },
                Cue.Escalates => said with { Escalated = true },
                Cue.Insult => said with { CustomerAbusive = true },
                Cue.Defensive => said with { AgentDefensive = true },
                _ => said,
            };
            if (said != before)
                evidence.Add(signal);
        }

        return said;
    }

    private static bool IsSaid(CallReading reading, Ending ending, AssessorModel model, Statement statement, Verdict verdict, EvidenceList evidence)
    {
        if (model.Statements.Find(reading, ending, statement, verdict, model.Outcome.Words) is not { } sentence)
            return false;
        var (first, last) = (reading.Words.Tokens[sentence.First], reading.Words.Tokens[sentence.End - 1]);
        evidence.Add(first.Turn, first.Start, last.End, BySentence[(int)statement]);
        return true;
    }

    private static bool ManagerTakesOver(CallReading reading, EvidenceList evidence)
    {
        for (var turn = 0; turn < reading.Words.TurnCount; turn++)
        {
            if (reading.SpeakerOf(turn) != Speaker.Manager)
                continue;
            evidence.AddTurn(turn, "manager-on-the-call");
            return true;
        }

        return false;
    }
}

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
        var managerTakesOver = ManagerTakesOver(reading, evidence);
        return new Statements(
            CustomerConfirmed: IsSaid(reading, ending, model, Statement.CustomerConfirmed, verdict, evidence),
            OfferedMoreHelp: IsSaid(reading, Cue.OffersMoreHelp, evidence),
            Apology: IsSaid(reading, Cue.Apology, evidence),
            Escalated: managerTakesOver || IsSaid(reading, Cue.Escalates, evidence),
            FollowUpPromised: IsSaid(reading, ending, model, Statement.FollowUpPromised, verdict, evidence),
            CustomerAbusive: IsSaid(reading, Cue.Insult, evidence),
            AgentDefensive: IsSaid(reading, Cue.Defensive, evidence));
    }

    private static bool IsSaid(CallReading reading, Cue cue, EvidenceList evidence)
    {
        if (reading.Cues.Has(cue))
            evidence.Add(reading.FirstOf(cue));
        return reading.Cues.Has(cue);
    }

    private static bool IsSaid(CallReading reading, Ending ending, AssessorModel model, Statement statement, Verdict verdict, EvidenceList evidence)
    {
        var words = model.Outcome.Words.Of(reading.Lexicon.LanguageIndex, isCustomers: statement == Statement.CustomerConfirmed);
        if (model.Statements.Find(reading, ending, statement, verdict, words) is not { } sentence)
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

using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The plain statements about a call, each by the cues that say it.</summary>
internal readonly record struct Statements(
    bool CustomerConfirmed, bool OfferedMoreHelp, bool Apology, bool Escalated, bool FollowUpPromised, bool CustomerAbusive, bool AgentDefensive)
{
    public static Statements Of(CallReading reading, Resolution resolution, EvidenceList evidence)
    {
        var resolved = resolution == Resolution.Resolved;
        var said = default(Statements) with { Escalated = ManagerTakesOver(reading, evidence), CustomerConfirmed = resolved && Check.Of(reading) > 0 };
        foreach (var signal in reading.Signals)
        {
            var before = said;
            said = signal.Cue switch
            {
                Cue.OffersMoreHelp => said with { OfferedMoreHelp = true },
                Cue.Apology => said with { Apology = true },
                Cue.Escalates => said with { Escalated = true },
                Cue.CallsBack => said with { FollowUpPromised = true },
                Cue.Insult => said with { CustomerAbusive = true },
                Cue.Defensive => said with { AgentDefensive = true },
                Cue.Works or Cue.Settled => said with { CustomerConfirmed = said.CustomerConfirmed || resolved },
                _ => said,
            };
            if (said != before)
                evidence.Add(signal);
        }

        return said;
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

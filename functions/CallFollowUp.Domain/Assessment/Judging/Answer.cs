using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>The agent's last deed that the customer still spoke after, and how the customer took it: a shape that every subject and language has.</summary>
internal static class Answer
{
    // In rising order: of several deeds in a turn, the gravest counts.
    private static readonly string[] Deeds = ["nothing", "informed", "done", "reported", "deferred", "promised", "refused", "failed"];

    private static readonly string[] Responses = ["good", "bad", "thanks", "waits", "silence"];

    private const int Good = 0;
    private const int Bad = 1;
    private const int Thanks = 2;
    private const int Waits = 3;
    private const int Silence = 4;

    /// <summary>The columns of the outcome model: each deed, each response, and each deed with each response.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        .. Deeds.Select(deed => "last-deed." + deed),
        .. Responses.Select(response => "answered." + response),
        .. Deeds.SelectMany(deed => Responses.Select(response => $"{deed}-answered.{response}")),
    ];

    /// <param name="features">The columns of <see cref="Names"/>.</param>
    public static void Fill(CallReading reading, Span<double> features)
    {
        var (deed, turn) = LastDeed(reading);
        features[deed] = 1;
        var answered = false;
        foreach (var signal in reading.Signals)
        {
            if (signal.Turn <= turn || ResponseOf(signal.Cue) is not (var response and >= 0))
                continue;
            Respond(deed, response, features);
            answered = true;
        }

        if (!answered)
            Respond(deed, Silence, features);
    }

    private static void Respond(int deed, int response, Span<double> features)
    {
        features[Deeds.Length + response] = 1;
        features[Deeds.Length + Responses.Length + deed * Responses.Length + response] = 1;
    }

    private static (int Deed, int Turn) LastDeed(CallReading reading)
    {
        var lastOfCustomer = reading.Words.TurnCount - 1;
        while (lastOfCustomer >= 0 && (reading.SpeakerOf(lastOfCustomer) != Speaker.Customer || reading.Words.EndOf(lastOfCustomer) == reading.Words.FirstOf(lastOfCustomer)))
            lastOfCustomer--;
        var (last, turn) = (0, -1);
        foreach (var signal in reading.Signals)
        {
            var deed = DeedOf(signal.Cue);
            if (deed > 0 && signal.Turn < lastOfCustomer)
                (last, turn) = (signal.Turn == turn ? Math.Max(last, deed) : deed, signal.Turn);
        }

        return (last, turn);
    }

    private static int DeedOf(Cue cue) => cue switch
    {
        Cue.Informs => 1,
        Cue.Done => 2,
        Cue.Reports => 3,
        Cue.Defers => 4,
        Cue.CallsBack or Cue.Promises or Cue.Escalates or Cue.Transfers => 5,
        Cue.Cannot => 6,
        Cue.Failed => 7,
        _ => 0,
    };

    private static int ResponseOf(Cue cue) => cue switch
    {
        Cue.CustomerThanks or Cue.Accepts or Cue.NothingElse => Thanks,
        Cue.PutsOff => Waits,
        Cue.Waits => Bad,
        _ => Story.WordOf(cue) switch { > 0 => Good, < 0 => Bad, _ => -1 },
    };
}

using BenchmarkDotNet.Attributes;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Evaluation.Speed;

/// <summary>One assessment of a 6 KB transcript, of the longest call the format allows, and of one turn that repeats a cue.</summary>
[MemoryDiagnoser]
public class AssessBenchmark
{
    private static readonly string[] Story =
    [
        "Thank you for calling Larch Telecom, this is Ada. How can I help?",
        "Hi, my internet has been down since Monday and this is the second time I call about it.",
        "I'm sorry you have been without internet since Monday. Could you restart the router for me, please?",
        "I did that already and it's still blinking red.",
        "Thank you for trying. I've reset the line, please give it a minute and try a website.",
        "Okay. Yes, it works now, the page opens again.",
        "Great. Is there anything else I can do for you today?",
        "No, that's all, thank you very much.",
    ];

    private readonly TranscriptAssessor assessor = new(AssessorModel.Default, DispositionMap.Default);
    private readonly ClosedCall sixKilobytes = CallOf(Fill(6_000));
    private readonly ClosedCall longest = CallOf([.. Enumerable.Range(0, Turn.MaxTurns).Select(TurnOf)]);
    private readonly ClosedCall hostile = CallOf([new Turn(Speaker.Customer, string.Concat(Enumerable.Repeat("works not ", Turn.MaxTextLength / 10)))]);

    [Benchmark(Baseline = true)]
    public CallAssessment SixKilobytes() => assessor.Assess(sixKilobytes);

    [Benchmark]
    public CallAssessment FiveThousandTurns() => assessor.Assess(longest);

    [Benchmark]
    public CallAssessment TenKilobytesOfOneCue() => assessor.Assess(hostile);

    private static List<Turn> Fill(int characters)
    {
        var turns = new List<Turn>();
        for (var i = 0; turns.Sum(turn => turn.Text.Length) < characters; i++)
            turns.Add(TurnOf(i));
        return turns;
    }

    private static Turn TurnOf(int i) => new(i % 2 == 0 ? Speaker.Agent : Speaker.Customer, Story[i % Story.Length]);

    private static ClosedCall CallOf(IReadOnlyList<Turn> turns) => new()
    {
        Id = CallId.Parse("speed"),
        ClosedAt = DateTimeOffset.UnixEpoch,
        Language = "en",
        Transcript = turns,
    };
}

using BenchmarkDotNet.Attributes;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Evaluation.Speed;

/// <summary>
/// One assessment of a 6 KB transcript that the processor soon knows by heart, of 6 KB of ever different talk, of the longest call the format
/// allows, and of one turn that repeats a cue.
/// </summary>
[MemoryDiagnoser]
public class AssessBenchmark
{
    private const int Characters = 6_000;

    private const int Talks = 16;

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
    private readonly ClosedCall sixKilobytes = CallOf(Fill(Characters));
    private readonly ClosedCall[] talks = [.. ReadTalks().Take(Talks)];
    private readonly ClosedCall longest = CallOf([.. Enumerable.Range(0, Turn.MaxTurns).Select(TurnOf)]);
    private readonly ClosedCall hostile = CallOf([new Turn(Speaker.Customer, string.Concat(Enumerable.Repeat("works not ", Turn.MaxTextLength / 10)))]);

    [Benchmark(Baseline = true)]
    public CallAssessment SixKilobytes() => assessor.Assess(sixKilobytes);

    /// <summary>By the call: other words every time, as calls come in.</summary>
    [Benchmark(OperationsPerInvoke = Talks)]
    public int SixKilobytesOfDifferentTalk()
    {
        var evidence = 0;
        foreach (var talk in talks)
            evidence += assessor.Assess(talk).Evidence.Count;
        return evidence;
    }

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

    /// <summary>Short calls of the corpus one after the other, cut into records of 6 KB.</summary>
    private static IEnumerable<ClosedCall> ReadTalks()
    {
        var turns = new List<Turn>();
        var files = Directory.EnumerateFiles(AppContext.BaseDirectory, "*-en.calls.jsonl").Order(StringComparer.Ordinal);
        foreach (var line in files.SelectMany(File.ReadLines))
        {
            turns.AddRange(ClosedCallReader.Read(line).Call!.Transcript);
            if (turns.Sum(turn => turn.Text.Length) < Characters)
                continue;
            yield return CallOf([.. turns]);
            turns.Clear();
        }
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

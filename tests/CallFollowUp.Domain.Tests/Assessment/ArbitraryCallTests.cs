using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using FsCheck;
using FsCheck.Fluent;

namespace CallFollowUp.Domain.Tests.Assessment;

public class ArbitraryCallTests
{
    private static readonly string[] Words =
    [
        "it", "works", "not", "no", "wait", "thank", "you", "for", "calling", "if", "?", ".", "!", ",", "läuft", "ça", "marche", "gracias", "🙂", "\0", "\ud83d", "שלום", "'", "…", "anything", "else",
    ];

    private static readonly Gen<Turn> Turns =
        from speaker in Gen.Elements(Enum.GetValues<Speaker>())
        from words in Gen.Elements(Words).ListOf()
        from noise in ArbMap.Default.GeneratorFor<string?>()
        from start in ArbMap.Default.GeneratorFor<TimeSpan?>()
        from end in ArbMap.Default.GeneratorFor<TimeSpan?>()
        select new Turn(speaker, string.Join(' ', words) + noise, start, end);

    private static readonly Gen<ClosedCall> Calls =
        from turns in Turns.ListOf()
        from language in Gen.Elements("en", "de-AT", "es", "FR", "xx", "", null)
        from ended in Gen.Elements(Enum.GetValues<CallEnd>())
        from disposition in ArbMap.Default.GeneratorFor<string?>()
        from repeat in ArbMap.Default.GeneratorFor<bool>()
        select new ClosedCall
        {
            Id = CallId.Parse("c-1"),
            ClosedAt = DateTimeOffset.UnixEpoch,
            Language = language,
            EndedBy = ended,
            Disposition = disposition,
            RepeatCaller = repeat,
            Transcript = [.. turns],
        };

    [Fact]
    public void Any_call_is_assessed_twice_alike_with_a_true_confidence_and_true_quotes() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Calls.ToArbitrary(), call =>
        {
            var assessor = new TranscriptAssessor(AssessorModel.Default, DispositionMap.Default);
            var first = assessor.Assess(call);
            Assert.Equal(CallAssessmentJson.Write(call.Id, first), CallAssessmentJson.Write(call.Id, assessor.Assess(call)));
            Assert.InRange(first.Confidence, 0, 1);
            Assert.Equal(Enum.GetValues<Practice>().Length, first.Practices.Count);
            foreach (var evidence in first.Evidence)
                Assert.Equal(call.Transcript[evidence.Turn].Text[evidence.Start..evidence.End], evidence.Quote);
        }));
}

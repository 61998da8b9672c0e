using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Turns what was said, in its order, into the numbers that the outcome is judged by.</summary>
internal static class OutcomeFeatures
{
    /// <value>2: the third time a cue is said adds nothing.</value>
    private const double Cap = 2;

    /// <value>3 questions: more of them say no more.</value>
    private const double QuestionCap = 3;

    /// <value>3: more small words say no more.</value>
    private const double SignCap = 3;

    /// <value>0.5: before the agent's last deed, what does not sound good counts half.</value>
    private const double BeforeDone = 0.5;

    /// <value>0.2: before the last failure, what sounds good counts a fifth.</value>
    private const double GoodBeforeFailed = 0.2;

    /// <param name="acts">Those of the call's turns.</param>
    public static void Fill(CallReading reading, Ending ending, ReadOnlySpan<TurnActs> acts, DispositionMeaning disposition, Span<double> features)
    {
        features.Clear();
        features[(int)Feature.Bias] = 1;
        FillRecord(reading.Call, disposition, features);
        FillCues(reading, ending, features);
        FillStory(Story.Of(reading), features);
        FillEnding(reading, ending, features);
        Set(features, Feature.CheckedWell, ending.OwnCheck.Finding > 0);
        Set(features, Feature.CheckedIll, ending.OwnCheck.Finding < 0);
        Set(features, Feature.AskedAndWell, ending.AskedCheck.Finding > 0);
        Set(features, Feature.AskedAndIll, ending.AskedCheck.Finding < 0);
        FillSigns(reading, ending, features);
        Set(features, Feature.RefusedAndGivenUp, Refusals.IsGivenUp(reading));
        TalkingOn.Fill(reading, features);
        Answer.Fill(reading, features[FeatureSet.Answers]);
        ActFeatures.Fill(reading, acts, features[FeatureSet.OfActs]);
    }

    /// <summary>Counts up to a cap: what is said again and again says no more.</summary>
    public static void Count(Span<double> features, int column, double times = 1, double cap = Cap) => features[column] = Math.Min(cap, features[column] + times);

    private static void FillRecord(ClosedCall call, DispositionMeaning disposition, Span<double> features)
    {
        Set(features, Feature.Uncoded, call.Disposition is null);
        Set(features, Feature.DispositionResolved, disposition == DispositionMeaning.Resolved);
        Set(features, Feature.DispositionUnresolved, disposition == DispositionMeaning.Unresolved);
        if (disposition == DispositionMeaning.Unmapped)
        {
            var sound = ClosingCode.SoundsLike(call);
            Set(features, Feature.CodeSoundsDone, sound > 0);
            Set(features, Feature.CodeSoundsOpen, sound < 0);
        }

        Set(features, Feature.EndedByAgent, call.EndedBy == CallEnd.Agent);
        Set(features, Feature.EndedBySystem, call.EndedBy == CallEnd.System);
        Set(features, Feature.RepeatCaller, call.RepeatCaller);
    }

    private static void FillCues(CallReading reading, Ending ending, Span<double> features)
    {
        var lateFrom = (int)(reading.Words.Tokens.Length * CallReading.LateFrom);
        var lastDone = reading.LastTurnOf(Cue.Done);
        var lastFailed = reading.LastTurnOf(Cue.Failed);
        var lastGood = Math.Max(reading.LastTurnOf(Cue.Works), reading.LastTurnOf(Cue.Settled));
        foreach (var signal in reading.Signals)
        {
            // What was put right is no bad sign, however late it was said.
            if (signal.Cue is Cue.Failed or Cue.Cannot && signal.Turn < lastDone)
            {
                Count(features, (int)Feature.MadeGood);
                continue;
            }

            if (signal.Cue is Cue.Fails or Cue.NotHelped or Cue.Complains or Cue.Withdraws && signal.Turn < lastGood)
            {
                Count(features, (int)Feature.Mended);
                continue;
            }

            var isGood = FeatureSet.DirectionOf(signal.Cue) > 0;
            var times = isGood && signal.Turn < lastFailed ? GoodBeforeFailed : 1;
            Count(features, FeatureSet.Anywhere(signal.Cue), !isGood && signal.Turn < lastDone ? BeforeDone : times);
            if (signal.First >= lateFrom)
                Count(features, FeatureSet.Late(signal.Cue), times);
            var isCustomers = reading.SpeakerOf(signal.Turn) == Speaker.Customer;
            if (signal.First >= (isCustomers ? ending.LastWordsFrom : ending.LastDeedsFrom))
                Count(features, FeatureSet.Last(signal.Cue));
            if (signal.Cue == Cue.CustomerThanks && signal.First >= ending.LastWordsFrom)
                Set(features, Feature.ThanksInLastWords, true);
        }
    }

    private static void FillStory(Story story, Span<double> features)
    {
        Set(features, Feature.LastWordGood, story.LastWord > 0);
        Set(features, Feature.LastWordBad, story.LastWord < 0);
        Set(features, Feature.LastWordGoodAfterOffer, story.LastWord > 0 && story.OfferedBeforeLastWord);
        Set(features, Feature.LastDeedDone, story.LastDeed == Cue.Done);
        Set(features, Feature.LastDeedFailed, story.LastDeed == Cue.Failed);
        Set(features, Feature.LastDeedRefused, story.LastDeed == Cue.Cannot);
        Set(features, Feature.LastDeedPromised, story.LastDeed is { } deed && Story.IsLeftForLater(deed));
        Set(features, Feature.LastTryDone, story.LastTry == Cue.Done);
        Set(features, Feature.LastTryFailed, story.LastTry == Cue.Failed);
        Set(features, Feature.BadAfterDone, story.LastWord < 0 && story.DoneBeforeLastWord);
        Set(features, Feature.GoodAfterDone, story.LastWord > 0 && story.DoneBeforeLastWord);
        Set(features, Feature.GoodAfterBad, story.LastWord > 0 && story.BadBeforeLastWord);
        Set(features, Feature.CustomerNeverBad, !story.BadBeforeLastWord && story.LastWord >= 0);
        Set(features, Feature.LastDeedInformed, story.LastDeed == Cue.Informs);
        Set(features, Feature.OpenFailure, story.OpenFailure);
        Set(features, Feature.OpenRefusal, story.OpenRefusal);
        Set(features, Feature.OpenPromise, story.OpenPromise);
        Set(features, Feature.LastStateWorks, story.LastState > 0);
        Set(features, Feature.LastStateFails, story.LastState < 0);
        Set(features, Feature.SeveralAndOpen, story.Several && story.OpenAfterSeveral);
        Set(features, Feature.BadAfterDeed, story.BadAfterDeed);
        Set(features, Feature.TakenBack, story.TakenBack);
        Set(features, Feature.NoOutcomeSaid, story.LastWord == 0 && story.LastDeed is null);
    }

    private static void FillEnding(CallReading reading, Ending ending, Span<double> features)
    {
        Set(features, Feature.EndsInQuestion, ending.EndsInQuestion);
        Set(features, Feature.CutOff, ending.CutOff);
        Set(features, Feature.ShortNoToOffer, ending.ShortNoToOffer);
        Set(features, Feature.LongAnswerToOffer, ending.LongAnswerToOffer);
        Set(features, Feature.CustomerSilent, ending.CustomerSilent);

        var lateFrom = Math.Max(ending.DoneFrom, (int)(reading.Words.Tokens.Length * CallReading.LateFrom));
        foreach (var sentence in reading.Words.Sentences)
        {
            if (sentence.End <= lateFrom || reading.SpeakerOf(sentence.Turn) != Speaker.Customer || sentence.Mark is not (SentenceEnd.Asked or SentenceEnd.Exclaimed))
                continue;
            Count(features, (int)(sentence.Mark == SentenceEnd.Asked ? Feature.LateQuestions : Feature.LateExclamations), cap: QuestionCap);
        }
    }

    /// <summary>Negations, conditions and the like in the last words of either side: they carry over to subjects that no phrase names.</summary>
    private static void FillSigns(CallReading reading, Ending ending, Span<double> features)
    {
        foreach (var sign in reading.Signs)
        {
            var isCustomers = reading.SpeakerOf(sign.Turn) == Speaker.Customer;
            if (sign.First < (isCustomers ? ending.LastWordsFrom : ending.LastDeedsFrom))
                continue;
            Count(features, (int)FeatureOf(sign.Cue) + (isCustomers ? 0 : Feature.AgentNegates - Feature.CustomerNegates), cap: SignCap);
        }
    }

    private static Feature FeatureOf(Cue sign) => sign switch
    {
        Cue.Condition => Feature.CustomerConditions,
        Cue.Future => Feature.CustomerFuture,
        Cue.Question => Feature.CustomerAsks,
        Cue.Again => Feature.CustomerAgain,
        _ => Feature.CustomerNegates,
    };

    private static void Set(Span<double> features, Feature feature, bool value) => features[(int)feature] = value ? 1 : 0;
}

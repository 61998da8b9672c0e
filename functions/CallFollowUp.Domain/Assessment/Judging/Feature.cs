namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>What the outcome is judged by, beside the cues themselves. The kebab-case name heads a row of the weights file.</summary>
internal enum Feature
{
    Bias,
    LastWordGood,
    LastWordBad,
    LastWordGoodAfterOffer,
    LastDeedDone,
    LastDeedFailed,
    LastDeedPromised,
    BadAfterDone,
    GoodAfterDone,
    GoodAfterBad,
    LateQuestions,
    LateExclamations,
    EndsInQuestion,
    CutOff,
    ShortNoToOffer,
    LongAnswerToOffer,
    ThanksInLastWords,
    CustomerSilent,
    NoOutcomeSaid,
    DispositionResolved,
    DispositionUnresolved,
    EndedByAgent,
    EndedBySystem,
    RepeatCaller,
}

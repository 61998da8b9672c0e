namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>What a sentence is told by, beside the cues in it. The kebab-case name heads a row of the weights file.</summary>
internal enum SentenceFeature
{
    Negates,
    NegatesAfter,
    HasCondition,
    HasFuture,
    HasQuestion,
    HasAgain,
    IsAsked,
    IsLate,
    IsLast,
    OneToThreeWords,
    FourToSevenWords,
    EightToElevenWords,
    TwelveToFifteenWords,
    MoreWords,
    WhenAndContact,
    FutureAndContact,
    FirmContact,
    ContactAndCallsBack,
    WhenAndCallsBack,
    WhenAndPromises,
    ContactAndPromises,
}

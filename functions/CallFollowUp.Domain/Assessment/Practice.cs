namespace CallFollowUp.Domain.Assessment;

/// <summary>The practices of a well-closed call. Written in kebab case wherever they leave the code: <c>specific-acknowledgement</c>.</summary>
public enum Practice
{
    Listened,
    SpecificAcknowledgement,
    Apologised,
    NoBut,
    Empathised,
    AskedOpenQuestions,
    DidNotReAsk,
    PleaseAndThanks,
    Paraphrased,
    AskedDesiredOutcome,
    OfferedChoices,
    PositiveLanguage,
    NotDefensive,
    StayedCalm,
    BroughtInAManager,
    EndedGracefully,
    KeptInTouch,
    AskedAnythingElse,
    Thanked,
    UnhurriedClose,
    Policy,
}

namespace CallFollowUp.Domain.FollowUps;

/// <summary>How a customer may like something open to be resolved: the choices of the reply page, in the desk's words.</summary>
/// <remarks>Stored data, and what the desk reads in the brief; customers read each in their own language.</remarks>
public static class CustomerWish
{
    public const string CallBack = "a call back";
    public const string WrittenAnswer = "an answer in writing";
    public const string FinishedWork = "what was agreed, finished";
    public const string ReplacementOrRefund = "a replacement or a refund";

    public static IReadOnlyList<string> All { get; } = [CallBack, WrittenAnswer, FinishedWork, ReplacementOrRefund];
}

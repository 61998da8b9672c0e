namespace CallFollowUp.Domain.FollowUps;

/// <summary>Why a ticket is touched, beside the rows of the decision table. Stored data; the desk reads them in its own language.</summary>
public static class BriefReasons
{
    public const string AnsweredUnsolved = "the customer answered that it is not solved";
    public const string CalledAgain = "the customer called again about it";
    public const string PromiseBroken = "a promise was due, and its ticket shows nothing";

    /// <summary>What the desk shows beside the call, behind a row's reason.</summary>
    public const string SolvedSince = "its ticket was solved after the call";
    public const string AskedAgain = "the customer wrote to the desk about it after the call";

    public static IReadOnlyList<string> All { get; } = [AnsweredUnsolved, CalledAgain, PromiseBroken, SolvedSince, AskedAgain];
}

namespace CallFollowUp.Workflow.Tests.CrashMatrix;

/// <summary>What the customer does after the first actions.</summary>
internal enum Ending
{
    SaysSolved,
    SaysNotSolved,
    SaysNothing,
}

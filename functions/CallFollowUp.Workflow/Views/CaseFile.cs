using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Operations;

namespace CallFollowUp.Workflow.Views;

/// <summary>Everything about one call, for somebody who has to understand it: what was said, what we made of it, and what was done.</summary>
/// <param name="Version">The store's mark of this very state.</param>
/// <param name="Call">The record; with its transcript, wherever that lies.</param>
/// <param name="TranscriptProblem">Why the transcript cannot be shown; null where it can.</param>
/// <param name="Assessment">The verdict that counts, with what people corrected; null before the call was assessed.</param>
/// <param name="Answers">The customer's answers, the latest last.</param>
/// <param name="Decisions">What people decided, the latest last.</param>
/// <param name="Corrections">How people corrected the verdict, the latest last.</param>
public sealed record CaseFile(
    Journal Journal,
    string Version,
    FollowUpView FollowUp,
    ClosedCall Call,
    string? TranscriptProblem,
    CallAssessment? Assessment,
    IReadOnlyList<CustomerAnswer> Answers,
    IReadOnlyList<OperatorDecision> Decisions,
    IReadOnlyList<OverriddenVerdict> Corrections);

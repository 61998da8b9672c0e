using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Domain.Emails;

namespace CallFollowUp.Infra.Emails;

/// <summary>One sample to look at: a call, what was found about it, and the links a mail may carry.</summary>
/// <param name="Name">Part of the files' names.</param>
/// <param name="Title">What is special about it, for the index.</param>
internal sealed record PreviewCase(string Name, string Title, ClosedCall Call, CallAssessment Assessment, EmailLinks Links);

namespace CallFollowUp.Workflow.Journaling;

/// <summary>Why a person must look at a journal, and what they can do.</summary>
/// <param name="Step">The step that failed; null where it is the journal itself.</param>
/// <param name="Reason">What happened, without anybody's personal data.</param>
/// <param name="WhatToDo">What a person can do about it.</param>
/// <param name="Since">When it began.</param>
public sealed record Attention(string? Step, string Reason, string WhatToDo, DateTimeOffset Since);

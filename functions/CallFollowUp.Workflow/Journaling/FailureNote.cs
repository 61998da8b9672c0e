namespace CallFollowUp.Workflow.Journaling;

/// <summary>A failure as the journal keeps it.</summary>
/// <param name="Reason">What happened, without anybody's personal data.</param>
/// <param name="WhatToDo">What a person can do about it.</param>
public sealed record FailureNote(string Reason, string? WhatToDo);

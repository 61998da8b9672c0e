namespace CallFollowUp.Workflow.Journaling;

/// <summary>The other side refused for good: trying the same again does not help, a person can.</summary>
public sealed class PermanentFailureException(string reason, string whatToDo, Exception? inner = null) : Exception(reason, inner)
{
    /// <summary>What a person can do about it.</summary>
    public string WhatToDo { get; } = whatToDo;
}

namespace CallFollowUp.Workflow.Tests.CrashMatrix;

/// <summary>The process is no more.</summary>
internal sealed class ProcessKilledException() : Exception("scripted: the process was killed");

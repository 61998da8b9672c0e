namespace CallFollowUp.Workflow.Tests.Journaling;

/// <summary>Stands for the death of the process: nobody may handle it.</summary>
internal sealed class ProcessDiedException() : Exception("scripted: the process died");

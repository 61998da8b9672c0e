namespace CallFollowUp.TestKit;

/// <summary>Stands for the death of the process: whoever is tested must not handle it.</summary>
public sealed class SenderCrashedException() : Exception("scripted: the process died");

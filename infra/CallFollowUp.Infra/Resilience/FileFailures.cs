using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Resilience;

/// <summary>Reads what went wrong with a file. Writes are whole or not at all, and may be repeated, so nothing is ever unknown.</summary>
public static class FileFailures
{
    public static Exception? Judge(Exception e) => e switch
    {
        UnauthorizedAccessException => new PermanentFailureException(
            "the folder may not be written", "Give this process the right to write there, then redrive.", e),
        PathTooLongException => new PermanentFailureException("the folder's path is too long", "Configure a shorter one, then redrive.", e),
        IOException => new RetryableFailureException("the disk refused", null, e),
        _ => null,
    };
}

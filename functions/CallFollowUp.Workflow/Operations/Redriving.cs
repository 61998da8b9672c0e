using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Operations;

/// <summary>Puts dead letters back on their queues, once each, and logs who did.</summary>
/// <remarks>Crash promise: at least once, and never without a line in the log. A message that was handled before changes nothing.</remarks>
public sealed class Redriving(IDeadLetters letters, IAuditLog audit, TimeProvider clock)
{
    /// <summary>False where there is no such letter: somebody else put it back before.</summary>
    /// <param name="name">The letter's <see cref="DeadLetter.Name"/>.</param>
    public async Task<bool> RedriveAsync(string name, string by, CancellationToken cancellation)
    {
        if (name.Length == 0 || await letters.FindAsync(name, cancellation) is not { } letter)
            return false;

        await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), by, AuditEntry.RedriveDeadLetter, letter.CallId, Detail: letter.Name), cancellation);
        await letters.RedriveAsync(letter, cancellation);
        return true;
    }
}

using CallFollowUp.Domain.Emails;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.TestKit;

/// <summary>A mail provider without idempotency keys: what it takes twice is sent twice. Answers by script, then accepts.</summary>
public sealed class RecordingEmailSender(TimeProvider clock) : IEmailSender
{
    private readonly Lock gate = new();
    private readonly Queue<SendOutcome> script = new();
    private readonly List<SentEmail> sent = [];

    /// <summary>Every mail that went out, doubles among them.</summary>
    public IReadOnlyList<SentEmail> Sent
    {
        get
        {
            lock (gate)
                return [.. sent];
        }
    }

    /// <summary>How often a send was asked for.</summary>
    public int Attempts { get; private set; }

    /// <value>Default true: the provider can be asked what became of a mail. False: it cannot, and no evidence is ever found.</value>
    public bool HasEvidence { get; set; } = true;

    /// <value>Default false: of mails that arrive nobody tells.</value>
    public bool ReportsDelivery { get; set; }

    /// <summary>A mail that left in an earlier life.</summary>
    public void Remember(SentEmail mail)
    {
        lock (gate)
            sent.Add(mail);
    }

    /// <summary>The next sends end like this, in turn.</summary>
    public void Next(params IEnumerable<SendOutcome> outcomes)
    {
        lock (gate)
        {
            foreach (var outcome in outcomes)
                script.Enqueue(outcome);
        }
    }

    public Task<EmailReceipt> SendAsync(EmailDraft draft, EffectKey key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            Attempts++;
            var outcome = script.TryDequeue(out var scripted) ? scripted : SendOutcome.Accept;
            if (outcome is SendOutcome.Accept or SendOutcome.AcceptThenLose or SendOutcome.AcceptThenCrash)
                sent.Add(new SentEmail(key, draft));
            return outcome switch
            {
                SendOutcome.Accept => Task.FromResult(ReceiptFor(key)),
                SendOutcome.Refuse => throw new PermanentFailureException("scripted: refused", "Correct the address."),
                SendOutcome.Busy => throw new RetryableFailureException("scripted: busy"),
                SendOutcome.AcceptThenCrash => throw new SenderCrashedException(),
                _ => throw new OutcomeUnknownException("scripted: the answer was lost"),
            };
        }
    }

    public Task<Settlement> FindEvidenceAsync(EffectKey key, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (!HasEvidence)
                return Task.FromResult(Settlement.NoEvidence);
            return Task.FromResult(sent.Exists(s => s.Key == key) ? Settlement.Happened(ReceiptFor(key)) : Settlement.DidNotHappen);
        }
    }

    private EmailReceipt ReceiptFor(EffectKey key) => new($"recorded-{key}", clock.GetUtcNow());
}

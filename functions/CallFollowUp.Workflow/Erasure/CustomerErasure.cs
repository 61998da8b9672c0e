using System.Text;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Journaling;
using CallFollowUp.Workflow.Listing;
using CallFollowUp.Workflow.Operations;
using CallFollowUp.Workflow.Outcomes;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Workflow.Erasure;

/// <summary>Erases a customer: from storage, from rejected records and dead letters, at the mail provider, and from the notes on their tickets.</summary>
/// <remarks>
/// Each call leaves a tombstone without content, so that a late repetition of its record cannot bring it back; the wish to get no more mails is kept
/// as well, under a hash. Crash promise: at least once, and never without a line in the audit log, which names no customer. What is outside goes
/// first, and the customer's entry, which leads to the calls, goes last: after a failure or a crash the same command finishes what is left.
/// </remarks>
public sealed class CustomerErasure(
    IJournalStore journals,
    WorkflowEngine engine,
    ICustomerIndex customers,
    ICallRecords records,
    IRejectedRecords rejected,
    IDeadLetters deadLetters,
    IVerdictLabels labels,
    IOutcomeLog outcomes,
    ITicketIndex ticketIndex,
    ITicketDesk tickets,
    IEnumerable<IEmailErasure> emails,
    IAuditLog audit,
    TimeProvider clock)
{
    /// <summary>Erases everything that leads to this customer.</summary>
    /// <param name="customerId">The company's id of them, as their records have it.</param>
    /// <param name="asked">Who has it done, and why.</param>
    /// <returns>What was done, and what could not be done and why.</returns>
    public async Task<ErasureReceipt> EraseAsync(string customerId, OperatorNote asked, CancellationToken cancellation)
    {
        var receipt = await BeginAsync(asked, null, cancellation);
        var calls = await customers.CallsOfAsync(customerId, cancellation);
        await EraseAsync(customerId, calls, await TracesOfAsync(calls, cancellation), receipt, cancellation);
        if (receipt.IsComplete)
            await customers.EraseAsync(customerId, cancellation);
        return receipt;
    }

    /// <summary>Erases the customer of a call; where its record has no id of them, nothing leads to their other calls, and this one call is erased.</summary>
    /// <inheritdoc cref="EraseAsync(string, OperatorNote, CancellationToken)"/>
    public async Task<ErasureReceipt> EraseCallerAsync(CallId call, OperatorNote asked, CancellationToken cancellation)
    {
        var traces = await TracesOfAsync([call], cancellation);
        if (traces is [{ CustomerId: { } customerId }])
            return await EraseAsync(customerId, asked, cancellation);

        var receipt = await BeginAsync(asked, call, cancellation);
        await EraseAsync(null, [call], traces, receipt, cancellation);
        return receipt;
    }

    private async Task<ErasureReceipt> BeginAsync(OperatorNote asked, CallId? call, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await audit.AppendAsync(new AuditEntry(now, asked.By, AuditEntry.EraseCustomer, call?.Value, asked.Why), cancellation);
        return new ErasureReceipt { At = now };
    }

    private async Task EraseAsync(
        string? customerId, IReadOnlyList<CallId> calls, List<CallTraces> traces, ErasureReceipt receipt, CancellationToken cancellation)
    {
        await EraseMailsAsync(traces, receipt, cancellation);
        await EraseNotesAsync(traces, receipt, cancellation);
        await EraseFiledAsync(new PersonMarks(customerId, calls, traces), receipt, cancellation);
        if (!receipt.IsComplete)
            return;

        foreach (var call in calls)
            await EraseCallAsync(call, traces.Find(t => t.CallId == call), receipt, cancellation);
    }

    private async Task<List<CallTraces>> TracesOfAsync(IReadOnlyList<CallId> calls, CancellationToken cancellation)
    {
        var traces = new List<CallTraces>();
        foreach (var call in calls)
        {
            if (await journals.ReadAsync(call.Value, cancellation) is { Journal: { ErasedAt: null } journal })
                traces.Add(CallTraces.Of(journal));
        }

        return traces;
    }

    private async Task EraseMailsAsync(List<CallTraces> traces, ErasureReceipt receipt, CancellationToken cancellation)
    {
        var addresses = traces.SelectMany(t => t.Addresses).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var keys = traces.SelectMany(t => t.Mails).ToList();
        foreach (var carrier in emails)
        {
            await TryAsync("the mails", receipt, async () =>
            {
                if (await carrier.EraseAsync(addresses, keys, cancellation) is { } done)
                    receipt.Mails.Add(done);
            });
        }
    }

    private async Task EraseNotesAsync(List<CallTraces> traces, ErasureReceipt receipt, CancellationToken cancellation)
    {
        foreach (var (ticketId, key) in traces.SelectMany(t => t.Notes))
        {
            await TryAsync($"the note {key} on ticket {ticketId}", receipt, async () =>
            {
                await tickets.RedactNoteAsync(ticketId, key, cancellation);
                receipt.TicketNotes++;
            });
        }
    }

    private async Task EraseFiledAsync(PersonMarks person, ErasureReceipt receipt, CancellationToken cancellation)
    {
        await foreach (var record in rejected.ListAsync(cancellation))
        {
            if (!person.IsIn(record.CallId, Encoding.UTF8.GetString(record.Body.Span)))
                continue;
            await rejected.EraseAsync(record, cancellation);
            receipt.RejectedRecords++;
        }

        await foreach (var letter in deadLetters.ListAsync(cancellation))
        {
            if (!person.IsIn(letter.CallId, letter.Body))
                continue;
            await deadLetters.EraseAsync(letter, cancellation);
            receipt.DeadLetters++;
        }
    }

    private async Task EraseCallAsync(CallId call, CallTraces? traces, ErasureReceipt receipt, CancellationToken cancellation)
    {
        await records.EraseAsync(call, traces?.TranscriptUrl, cancellation);
        await labels.RemoveAsync(call.Value, cancellation);
        if (traces is not null)
            await BlankOutcomeAsync(traces, receipt, cancellation);
        try
        {
            var erase = new JournalEvent { Id = "erase", Name = ControlEvents.Erase };
            await engine.DeliverAsync(new Delivery.Occurrence(call.Value, $"erase:{receipt.At.UtcTicks}", erase), cancellation);
            receipt.Calls.Add(call.Value);
        }
        catch (UnknownJournalException)
        {
            // The call was registered and its journal never written, or its time in storage is over.
        }
    }

    /// <summary>While the journal still says on which day the call was closed: no ticket leads to it, and a line without content takes the place of its own.</summary>
    private async Task BlankOutcomeAsync(CallTraces call, ErasureReceipt receipt, CancellationToken cancellation)
    {
        var day = await outcomes.ReadDayAsync(OutcomeLines.DayOf(call.ClosedAt), cancellation);
        if (day.FirstOrDefault(l => l.CallId == call.CallId.Value) is not { } line)
            return;
        foreach (var ticket in line.Tickets)
            await ticketIndex.RemoveAsync(ticket, call.CallId, cancellation);
        await outcomes.AppendAsync(line.Blank(), cancellation);
        receipt.OutcomeLines++;
    }

    private static async Task TryAsync(string what, ErasureReceipt receipt, Func<Task> erase)
    {
        try
        {
            await erase();
        }
        catch (PermanentFailureException e)
        {
            receipt.Problems.Add($"{what}: {e.Message} {e.WhatToDo}".TrimEnd());
        }
        catch (RetryableFailureException e)
        {
            receipt.Problems.Add($"{what}: {e.Message} Try again later.");
        }
    }
}

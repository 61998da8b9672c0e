using CallFollowUp.Domain.Calls;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Storage;

/// <summary>What we remember of one customer, and how it changes. Stored data: fields are added, never renamed.</summary>
internal sealed class CustomerEntry
{
    /// <value>Ids; a person calls less often while anything of them is kept.</value>
    private const int MostOlder = 1_000;

    /// <summary>In the order of their closing.</summary>
    public List<Call> Calls { get; set; } = [];

    /// <summary>The ids of calls that are no longer among <see cref="Calls"/>: an erasure must find them, too.</summary>
    public List<string> Older { get; set; } = [];

    public bool OptedOut { get; set; }

    public string? UnreachableAddress { get; set; }

    /// <summary>Who may write to the customer, and how long that keeps others away; null where nobody claimed it.</summary>
    public MailSlot? Slot { get; set; }

    /// <summary>Notes the call; false where it was noted before just so.</summary>
    /// <param name="most">How many calls are kept: the newest.</param>
    public bool Note(RecentCall recent, int most)
    {
        var call = Call.Of(recent);
        if (Calls.Contains(call))
            return false;
        var before = Calls.ToList();
        Calls.RemoveAll(c => c.Id == call.Id);
        Calls.Add(call);
        Calls.Sort(Call.ByClosing);
        return Retire(Calls.Count - most) || !Calls.SequenceEqual(before);
    }

    /// <summary>Claims the slot where it is free or its time is over; false where nothing changed.</summary>
    public bool Claim(CallId call, TimeSpan length, DateTimeOffset now)
    {
        if (Slot is { } slot && (slot.Owner == call.Value || slot.Until > now))
            return false;
        Slot = new MailSlot(call.Value, now + length);
        return true;
    }

    /// <summary>Gives the slot back where this call holds it; false where nothing changed.</summary>
    public bool Release(CallId call)
    {
        if (Slot?.Owner != call.Value)
            return false;
        Slot = null;
        return true;
    }

    /// <summary>How the customer stands for this call, which is among the calls even where it is too old to be remembered.</summary>
    public CustomerStanding StandingFor(RecentCall call, bool asksForSlot)
    {
        var calls = Calls.Select(c => c.ToRecentCall()).ToList();
        if (!calls.Exists(c => c.Id == call.Id))
            calls.Insert(0, call);
        return new CustomerStanding(OptedOut, UnreachableAddress, !asksForSlot || Slot?.Owner == call.Id.Value, calls);
    }

    /// <summary>Keeps only the ids of the oldest calls; true where one was not among them.</summary>
    private bool Retire(int count)
    {
        if (count <= 0)
            return false;
        var retired = Calls.Take(count).Select(c => c.Id).Except(Older).ToList();
        Calls.RemoveRange(0, count);
        Older.AddRange(retired);
        if (Older.Count > MostOlder)
            Older.RemoveRange(0, Older.Count - MostOlder);
        return retired.Count > 0;
    }

    internal sealed record MailSlot(string Owner, DateTimeOffset Until);

    internal sealed record Call(string Id, DateTimeOffset ClosedAt, string? TicketId, string? Matter)
    {
        public static Comparison<Call> ByClosing { get; } = (a, b) =>
            a.ClosedAt.CompareTo(b.ClosedAt) is not 0 and var order ? order : string.CompareOrdinal(a.Id, b.Id);

        public static Call Of(RecentCall call) => new(call.Id.Value, call.ClosedAt, call.TicketId, call.Matter);

        public RecentCall ToRecentCall() => new(CallId.Parse(Id), ClosedAt, TicketId, Matter);
    }
}

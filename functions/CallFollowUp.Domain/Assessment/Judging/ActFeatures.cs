using CallFollowUp.Domain.Assessment.Reading;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>
/// What the acts of the turns say of the outcome: where the latest act left it, what the customer answered to the agent's latest one, what was left without a
/// deed about it, and what followed a refusal. Acts are only likely, so that all of it is expected values.
/// </summary>
internal static class ActFeatures
{
    /// <value>0.4: as large as the other features, on which the trainer's step is set.</value>
    private const double Scale = 0.4;

    /// <value>3: what is said more often says no more.</value>
    private const double Most = 3;

    /// <value>0.3: an act less likely shows nobody where the matter stands.</value>
    private const double LeastLikely = 0.3;

    /// <value>0.5: likelier than not, so its words are those of something done.</value>
    private const double LeastDone = 0.5;

    /// <summary>The acts that say where the matter stands.</summary>
    private static readonly Act[] States = [Act.Does, Act.Refuses, Act.Postpones, Act.FindsOpen, Act.FindsGood, Act.GivesUp];

    /// <summary>The acts that a later deed or good word may settle.</summary>
    private static readonly Act[] MayBeOpen = [Act.Refuses, Act.FindsOpen, Act.Raises, Act.GivesUp, Act.Postpones];

    /// <summary>How long they may be: until a deed about the same, until any deed, and until any deed or good word.</summary>
    private static readonly string[] Whiles = ["left", "not-done", "not-settled"];

    /// <summary>So many turns after a refusal are looked at.</summary>
    private static readonly int[] Spans = [1, 3, 6];

    private const string Nothing = "nothing";

    private static readonly Act[] AllOfAgent = Acts.AllOf(isCustomers: false);

    private static readonly IReadOnlyList<string> AgentActs = Acts.Names.Take(Acts.OfAgent).ToArray();
    private static readonly IReadOnlyList<string> CustomerActs = Acts.Names.Skip(Acts.OfAgent).ToArray();

    public static readonly IReadOnlyList<string> Names =
    [
        .. States.Select(act => Acts.Names[(int)act]).Append(Nothing).Select(act => $"latest.{act}"),
        .. AgentActs.SelectMany(act => CustomerActs.Append(Nothing).Select(answer => $"{act}-then.{answer}")),
        .. MayBeOpen.SelectMany(act => Whiles.Select(name => $"{name}.{Acts.Names[(int)act]}")),
        .. Acts.Names.Select(act => $"acts.{act}"),
        .. Spans.SelectMany(span => Acts.Names.Append(Nothing).Select(act => $"refused-then-{span}.{act}")),
    ];

    /// <param name="features">The columns of <see cref="Names"/>.</param>
    public static void Fill(CallReading reading, ReadOnlySpan<TurnActs> turns, Span<double> features)
    {
        var rest = features;
        FillLatest(turns, Take(ref rest, States.Length + 1));
        FillAnswered(turns, Take(ref rest, Acts.OfAgent * (Acts.OfCustomer + 1)));
        FillOpen(reading, turns, Take(ref rest, MayBeOpen.Length * Whiles.Length));
        FillCounts(turns, Take(ref rest, Acts.Count));
        FillRefused(turns, rest);
        foreach (ref var feature in features)
            feature = Scale * Math.Min(feature, Most);
    }

    /// <summary>The place of a state among the columns of the latest one.</summary>
    public static int Latest(Act state) => Array.IndexOf(States, state);

    /// <summary>The likeliest of the turns and acts that say where the matter stands, if any does.</summary>
    /// <returns>The turn's index in the transcript.</returns>
    public static (int Turn, Act Act)? Latest(ReadOnlySpan<TurnActs> turns)
    {
        (int, Act)? found = null;
        var (none, best) = (1.0, LeastLikely);
        for (var turn = turns.Length - 1; turn >= 0; turn--)
        {
            foreach (var act in States)
            {
                if (none * turns[turn][act] > best)
                    (best, found) = (none * turns[turn][act], (turns[turn].Turn, act));
            }

            none *= NoneOf(States, turns[turn]);
        }

        return found;
    }

    private static Span<double> Take(ref Span<double> rest, int count)
    {
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }

    private static void FillLatest(ReadOnlySpan<TurnActs> turns, Span<double> features)
    {
        var none = 1.0;
        for (var turn = turns.Length - 1; turn >= 0; turn--)
        {
            for (var i = 0; i < States.Length; i++)
                features[i] += none * turns[turn][States[i]];
            none *= NoneOf(States, turns[turn]);
        }

        features[States.Length] = none;
    }

    private static void FillAnswered(ReadOnlySpan<TurnActs> turns, Span<double> features)
    {
        var none = 1.0;
        Span<double> answers = stackalloc double[Acts.Count];
        answers.Clear();
        for (var turn = turns.Length - 1; turn >= 0; turn--)
        {
            if (turns[turn].IsCustomers)
            {
                Raise(answers, turns[turn]);
                continue;
            }

            var silence = 1.0;
            foreach (var answer in answers[Acts.OfAgent..])
                silence *= 1 - answer;
            for (var act = 0; act < Acts.OfAgent; act++)
            {
                var of = features.Slice(act * (Acts.OfCustomer + 1), Acts.OfCustomer + 1);
                var latest = none * turns[turn][act];
                for (var answer = 0; answer < Acts.OfCustomer; answer++)
                    of[answer] += latest * answers[Acts.OfAgent + answer];
                of[Acts.OfCustomer] += latest * silence;
            }

            none *= NoneOf(AllOfAgent, turns[turn]);
        }
    }

    /// <summary>A deed is about what was left open where the customer raised nothing in between, or where both share words (no hotel, and then another hotel was booked).</summary>
    private static void FillOpen(CallReading reading, ReadOnlySpan<TurnActs> turns, Span<double> features)
    {
        Span<ulong> doneLater = stackalloc ulong[StemMarks.Room];
        var (notNext, notDone, notGood) = (1.0, 1.0, 1.0);
        for (var turn = turns.Length - 1; turn >= 0; turn--)
        {
            ref readonly var acts = ref turns[turn];
            var left = Matter.IsMarked(reading, acts.Turn, doneLater) ? 0 : notNext;
            for (var i = 0; i < MayBeOpen.Length; i++)
            {
                var of = features.Slice(i * Whiles.Length, Whiles.Length);
                of[0] += acts[MayBeOpen[i]] * left;
                of[1] += acts[MayBeOpen[i]] * notDone;
                of[2] += acts[MayBeOpen[i]] * notDone * notGood;
            }

            notNext = (1 - acts[Act.Does]) * (notNext + acts[Act.Raises] * (1 - notNext));
            notDone *= 1 - acts[Act.Does];
            notGood *= 1 - acts[Act.FindsGood];
            if (acts[Act.Does] > LeastDone)
                Matter.Mark(reading, acts.Turn, doneLater);
        }
    }

    private static void FillCounts(ReadOnlySpan<TurnActs> turns, Span<double> features)
    {
        foreach (ref readonly var turn in turns)
        {
            for (var act = 0; act < features.Length; act++)
                features[act] += turn[act];
        }
    }

    private static void FillRefused(ReadOnlySpan<TurnActs> turns, Span<double> features)
    {
        Span<double> later = stackalloc double[Acts.Count];
        for (var turn = 0; turn < turns.Length; turn++)
        {
            var refused = turns[turn][Act.Refuses];
            if (refused == 0)
                continue;
            later.Clear();
            var next = turn;
            var rest = features;
            foreach (var span in Spans)
            {
                for (; next < turns.Length && next <= turn + span; next++)
                    Raise(later, turns[next]);
                var of = Take(ref rest, Acts.Count + 1);
                for (var act = 0; act < Acts.Count; act++)
                    of[act] += refused * later[act];
                of[Acts.Count] += refused * (1 - later[(int)Act.Does]) * (1 - later[(int)Act.Agrees]);
            }
        }
    }

    /// <summary>How likely it is that a turn does none of them.</summary>
    private static double NoneOf(Act[] acts, in TurnActs turn)
    {
        var none = 1.0;
        foreach (var act in acts)
            none *= 1 - turn[act];
        return none;
    }

    /// <summary>Keeps the likeliest of each act.</summary>
    private static void Raise(Span<double> likeliest, in TurnActs turn)
    {
        for (var act = 0; act < likeliest.Length; act++)
            likeliest[act] = Math.Max(likeliest[act], turn[act]);
    }
}

using CallFollowUp.Domain.Assessment.Cues;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>Was the issue truly resolved, and how sure are we?</summary>
internal readonly struct Verdict(Resolution resolution, double confidence, Chance chance)
{
    /// <value>0.1 of a logit: a word that pulls less is no evidence.</value>
    private const double LeastPull = 0.1;

    /// <value>3: more words than these convince nobody who reads them alone.</value>
    private const int MostWords = 3;

    private static readonly CueSet Upset = new([.. CueTraits.Upset]);

    public static readonly Verdict NoIssue = new(Resolution.Unclear, Judging.NoIssue.Confidence, Chance.NoIssue);

    public Resolution Resolution { get; } = resolution;

    /// <value>The probability of the verdict.</value>
    public double Confidence { get; } = confidence;

    public Chance Chance { get; } = chance;

    public static Verdict Of(CallReading reading, Ending ending, AssessorModel assessor, DispositionMeaning disposition, EvidenceList evidence, List<string> notes)
    {
        var model = assessor.Outcome;
        var acts = assessor.Acts.Read(reading);
        Span<double> features = stackalloc double[FeatureSet.Count];
        OutcomeFeatures.Fill(reading, ending, acts, disposition, features);
        var exchanges = new ColumnSet(stackalloc bool[Exchanges.Count], stackalloc short[Exchanges.Count]);
        Exchanges.Fill(reading, ref exchanges);
        var verdict = model.Caution.Decide(model.Weigh(features, exchanges.All, reading.LastWords, reading.Lexicon.LanguageIndex));
        Explain(reading, acts, exchanges.All, model, verdict, evidence);
        ExplainRecord(reading.Call, disposition, notes);
        return verdict;
    }

    /// <summary>
    /// The cues and words that pulled towards the verdict, and where it is unclear, every cue of an outcome. How upset the customer was is shown in any case:
    /// the brief tells the mood by it.
    /// </summary>
    private static void Explain(CallReading reading, ReadOnlySpan<TurnActs> acts, ReadOnlySpan<short> exchanges, OutcomeModel model, Verdict verdict, EvidenceList evidence)
    {
        var contrast = verdict.Chance.Contrast(OutcomeSet.Of(verdict.Resolution));
        Span<double> pulls = stackalloc double[Lexicon.CueCount];
        FillPulls(exchanges, model, contrast, pulls);
        Span<bool> explains = stackalloc bool[Lexicon.CueCount];
        for (var cue = Cue.Works; (int)cue < explains.Length; cue++)
            explains[(int)cue] = reading.Cues.Has(cue) && (Upset.Contains(cue) || (FeatureSet.IsTelling(cue) && Explains(cue, pulls[(int)cue], verdict.Resolution)));
        foreach (var signal in reading.Signals)
        {
            if (explains[(int)signal.Cue])
                evidence.Add(signal);
        }

        ExplainActs(acts, model, contrast, evidence);
        ExplainWords(reading, model, contrast, evidence);
    }

    /// <summary>How far each cue pulls towards the verdict: by itself, and half of what it says together with another.</summary>
    private static void FillPulls(ReadOnlySpan<short> exchanges, OutcomeModel model, ReadOnlySpan<double> contrast, Span<double> pulls)
    {
        for (var cue = Cue.Works; (int)cue < pulls.Length; cue++)
            pulls[(int)cue] = model.PullOf(cue, contrast);
        foreach (var exchange in exchanges)
        {
            var (before, after) = Exchanges.CuesOf(exchange);
            var half = model.PullOf(exchange, contrast) / 2;
            pulls[(int)before] += half;
            pulls[(int)after] += half;
        }
    }

    private static bool Explains(Cue cue, double pull, Resolution resolution) =>
        FeatureSet.IsOutcome(cue) ? pull > 0 || resolution == Resolution.Unclear : pull > LeastPull;

    private static void ExplainWords(CallReading reading, OutcomeModel model, ReadOnlySpan<double> contrast, EvidenceList evidence)
    {
        Span<(double Pull, LastWord Word)> strongest = stackalloc (double, LastWord)[MostWords];
        foreach (var word in reading.LastWords)
        {
            var next = (Pull: model.PullOf(word, reading.Lexicon.LanguageIndex, contrast), word);
            for (var i = 0; i < MostWords && next.Pull > LeastPull; i++)
            {
                if (next.Pull > strongest[i].Pull)
                    (next, strongest[i]) = (strongest[i], next);
            }
        }

        var tokens = reading.Words.Tokens;
        foreach (var (pull, word) in strongest)
        {
            if (pull > 0)
                evidence.Add(tokens[word.First].Turn, tokens[word.First].Start, tokens[word.End - 1].End, "last-words");
        }
    }

    /// <summary>The turn in which the matter was left as the verdict says: the likeliest one of the latest act that pulled towards it.</summary>
    private static void ExplainActs(ReadOnlySpan<TurnActs> acts, OutcomeModel model, ReadOnlySpan<double> contrast, EvidenceList evidence)
    {
        if (ActFeatures.Latest(acts) is var (turn, act) && model.PullOfLatest(act, contrast) > 0)
            evidence.AddTurn(turn, "turn-" + Acts.Names[(int)act]);
    }

    private static void ExplainRecord(ClosedCall call, DispositionMeaning disposition, List<string> notes)
    {
        if (call.Transcript.Count == 0)
            notes.Add("No transcript.");
        if (disposition is DispositionMeaning.Resolved or DispositionMeaning.Unresolved)
            notes.Add($"The disposition claims {Kebab.Of(disposition.ToString())}: weak evidence.");
        if (call.EndedBy == CallEnd.Agent)
            notes.Add("The agent ended the call.");
        if (call.EndedBy == CallEnd.System)
            notes.Add("The system ended the call.");
        if (call.RepeatCaller)
            notes.Add("The customer called again.");
    }
}

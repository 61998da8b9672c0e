using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;
using CallFollowUp.Functions.Markup;
using CallFollowUp.Workflow.Views;

namespace CallFollowUp.Functions.Operations.Calls;

/// <summary>What was said, with the evidence for the verdict marked where it stands.</summary>
internal static class TranscriptSection
{
    public static Html Of(CaseFile file, int turn, Discretion discretion, Html reveal)
    {
        var turns = file.Call.Transcript;
        if (turns.Count == 0)
            return Html.Of($"""<section class="card"><h2 id="transcript">Transcript</h2><p class="muted">{file.TranscriptProblem ?? "The record has no transcript: the verdict rests on its closing code."}</p></section>""");

        var cut = TranscriptCut.Around(turns, turn);
        var evidence = (file.Assessment?.Evidence ?? []).ToLookup(e => e.Turn);
        return Html.Of($"""
            <section class="card">
            <h2 id="transcript">Transcript</h2>
            {(discretion.IsRevealed ? Html.Of($"""<p class="notice warn">Shown as it was said. This was logged under your name.</p>""") : reveal)}
            {EvidenceList(file, cut)}
            {Parts(turns, cut)}
            <ol class="turns">
            {Html.Join(Enumerable.Range(cut.From, cut.To - cut.From).Select(i => Turn(i, turns[i], evidence[i], discretion)))}</ol>
            {Parts(turns, cut)}
            </section>
            """);
    }

    private static Html Turn(int index, Turn turn, IEnumerable<Evidence> evidence, Discretion discretion)
    {
        var who = turn.Speaker.ToString().ToLowerInvariant();
        return Html.Of($"""
            <li id="turn-{index}" class="{who}"><span class="who">{who}{(turn.Start is { } start ? Html.Of($" <small>{Offset(start)}</small>") : Html.None)}</span><p dir="auto">{MarkedText.Of(turn.Text, evidence, discretion)}</p></li>

            """);
    }

    /// <summary>Evidence in another part of a long transcript must not be missed.</summary>
    private static Html EvidenceList(CaseFile file, TranscriptCut cut)
    {
        var elsewhere = (file.Assessment?.Evidence ?? []).Where(e => e.Turn < cut.From || e.Turn >= cut.To).DistinctBy(e => (e.Turn, e.Cue)).Take(40).ToList();
        return elsewhere.Count == 0 ? Html.None : Html.Of($"""
            <p class="muted">Evidence in other parts: {Html.Join(elsewhere.Select(e => Html.Of($"""<a href="?turn={e.Turn}#turn-{e.Turn}">{e.Cue}, turn {e.Turn + 1}</a> """)))}</p>
            """);
    }

    private static Html Parts(IReadOnlyList<Turn> turns, TranscriptCut cut) => cut is { From: 0 } && cut.To == turns.Count ? Html.None : Html.Of($"""
        <nav class="pages" aria-label="Parts of the transcript">
        <span>Turns {cut.From + 1} to {cut.To} of {turns.Count}</span>
        <span>{(cut.Previous is { } previous ? Html.Of($"""<a href="?turn={previous}#transcript">Earlier</a>""") : Html.None)}
        {(cut.To < turns.Count ? Html.Of($"""<a href="?turn={cut.To}#transcript">Later</a>""") : Html.None)}</span>
        </nav>
        """);

    /// <summary>Offsets may be absurd: they are what came.</summary>
    private static string Offset(TimeSpan at) => at < TimeSpan.Zero ? "" : $"{(long)at.TotalMinutes}:{at.Seconds:00}";
}

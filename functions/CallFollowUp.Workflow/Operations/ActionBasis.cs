using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Workflow.Operations;

/// <summary>What a person saw when they decided. A button carries it, so that a stale one is recognised.</summary>
/// <param name="Revision">The journal's revision.</param>
/// <param name="Round">The journal's round.</param>
/// <param name="Status">One word of <see cref="FollowUpStatus"/>.</param>
/// <param name="Step">The step that waited or had failed; null where there was none.</param>
public sealed record ActionBasis(int Revision, int Round, string Status, string? Step)
{
    private const char Separator = '~';

    public static ActionBasis Of(Journal journal) => new(
        journal.Revision, journal.Round, FollowUpStatus.Of(journal), OpenQuestion.WaitIn(journal)?.Name ?? journal.Attention?.Step);

    /// <summary>Reads what <see cref="ToString"/> wrote; false for anything else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ActionBasis? basis)
    {
        var parts = (text ?? "").Split(Separator);
        var isBasis = parts.Length == 4 & int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            & int.TryParse(parts.ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out var round);
        basis = isBasis ? new ActionBasis(revision, round, parts[2], parts[3].Length == 0 ? null : parts[3]) : null;
        return isBasis;
    }

    /// <summary>One word without spaces, for a form's hidden field or an ETag.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Revision}{Separator}{Round}{Separator}{Status}{Separator}{Step}");

    /// <summary>The question that was answered is still the one that is open.</summary>
    internal bool AsksTheSameAs(ActionBasis now) => Round == now.Round && Step == now.Step;

    /// <summary>The follow-up stands where it stood; that a mail arrived meanwhile, for instance, changes nothing about that.</summary>
    internal bool StandsWhere(ActionBasis now) => Round == now.Round && Status == now.Status;
}

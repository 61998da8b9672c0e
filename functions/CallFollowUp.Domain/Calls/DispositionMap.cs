using System.Collections.Frozen;

namespace CallFollowUp.Domain.Calls;

/// <summary>The company's closing codes and what each one claims. Codes are compared without regard to case.</summary>
public sealed class DispositionMap
{
    /// <summary>Codes that many systems use; a company's own map replaces them.</summary>
    public static readonly DispositionMap Default = new(new Dictionary<string, DispositionMeaning>
    {
        ["RESOLVED"] = DispositionMeaning.Resolved,
        ["RES_FCR"] = DispositionMeaning.Resolved,
        ["SOLVED"] = DispositionMeaning.Resolved,
        ["CLOSED"] = DispositionMeaning.Resolved,
        ["UNRESOLVED"] = DispositionMeaning.Unresolved,
        ["ESCALATED"] = DispositionMeaning.Unresolved,
        ["PENDING"] = DispositionMeaning.Unresolved,
        ["CALLBACK"] = DispositionMeaning.Unresolved,
        ["DROPPED"] = DispositionMeaning.Unresolved,
        ["NO_ISSUE"] = DispositionMeaning.NoIssue,
        ["VOICEMAIL"] = DispositionMeaning.NoIssue,
        ["WRONG_NUMBER"] = DispositionMeaning.NoIssue,
        ["TEST"] = DispositionMeaning.NoIssue,
        ["DO_NOT_CONTACT"] = DispositionMeaning.DoNotContact,
        ["DNC"] = DispositionMeaning.DoNotContact,
    });

    private readonly FrozenDictionary<string, DispositionMeaning> meanings;

    public DispositionMap(IReadOnlyDictionary<string, DispositionMeaning> meanings) =>
        this.meanings = meanings.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public DispositionMeaning Of(ClosedCall call) =>
        call.Disposition is { } code && meanings.TryGetValue(code.Trim(), out var meaning) ? meaning : DispositionMeaning.Unmapped;
}

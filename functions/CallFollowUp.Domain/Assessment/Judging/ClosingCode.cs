using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Assessment.Judging;

/// <summary>
/// What a company's own closing code sounds like, where the map does not know it: CALL_BACK_SCHEDULED is open, TERMIN_GEBUCHT is done.
/// Weak evidence, weighed by the model like any other.
/// </summary>
internal static class ClosingCode
{
    private static readonly string[] Open =
    [
        "CALLBACK", "CALL_BACK", "RUECKRUF", "RAPPEL", "LLAMADA", "PEND", "OFFEN", "OPEN", "ESC", "ESKAL", "UNRES", "UNSOLV", "COMPL_", "COMPLAINT", "RECLAM",
        "BESCHWERDE", "PLAINTE", "INVESTIG", "CLAIM_OPEN", "LOSS", "FOLLOW", "WAIT", "ATTENTE", "WEITERGELEITET", "TRANSFER", "FORWARD", "DROP", "ABBRUCH", "DISCONNECT",
        "COUP", "CORTAD", "NO_SHOW", "DECLIN", "REFUS", "REJECT", "ABGELEHNT", "ABUS", "LOST", "PROCESO", "COURS", "HOLD", "ABANDON",
    ];

    private static readonly string[] Done =
    [
        "BOOK", "RESOL", "RES_", "SOLV", "FIX", "DONE", "COMPLETE", "REFUND", "EXCHANG", "SWAP", "CHANGED", "UPDATED", "AMEND", "CORRECT", "RESCHED", "CONFIRM", "ANSWER",
        "INFO", "CANCELLED", "ACTIVAT", "ISSUED", "PLAN", "CLOSED", "GELOEST", "ERLEDIGT", "GEBUCHT", "AUSKUNFT", "GEAENDERT", "ERSTATT", "STORNIERT", "BEHOBEN", "KULANZ",
        "RESUELT", "SOLUCION", "CITA", "CAMBI", "DEVUEL", "REEMBOLSAD", "DADA", "HECHO", "COMPLETADA", "REGLE", "MODIF", "REMBOURS", "RENSEIGN", "DONNE", "RDV", "RESERV", "EFFECTU", "TRAIT",
    ];

    /// <value>1 sounds done, -1 sounds open, 0 neither.</value>
    public static int SoundsLike(ClosedCall call)
    {
        if (call.Disposition is not { } code)
            return 0;
        return Any(code, Open) ? -1 : Any(code, Done) ? 1 : 0;
    }

    private static bool Any(string code, string[] stems)
    {
        foreach (var stem in stems)
        {
            if (code.Contains(stem, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}

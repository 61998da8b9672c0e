using System.Globalization;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>
/// The names of index markers: a place, which is what they are for, what they sort by and the journal's id; then the revision of the document that they
/// were set for, as in <c>held/c-17/4</c>.
/// </summary>
/// <remarks>
/// The revision tells the markers of two writers apart. Whoever removes one that its document no longer needs, however late, cannot remove one that
/// another writer has set at the same place since.
/// </remarks>
public static class MarkerNames
{
    public const string DuePrefix = "due/";
    public const string AttentionPrefix = "attention/";
    public const string HeldPrefix = "held/";

    /// <summary>Journals whose mail waits until mails are no longer paused.</summary>
    public const string PausedPrefix = "paused/";

    private const string Minute = "yyyy-MM-dd'T'HH-mm";
    private const int MinuteLength = 16;

    /// <summary>The place of the first full minute at which the time has surely come.</summary>
    public static string DuePlace(DateTimeOffset at, string id)
    {
        var minutes = (at.UtcTicks + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute;
        var minute = new DateTime(minutes * TimeSpan.TicksPerMinute, DateTimeKind.Utc);
        return $"{DuePrefix}{minute.ToString(Minute, CultureInfo.InvariantCulture)}/{id}";
    }

    /// <summary>The marker at a place for the document that will be written as this revision.</summary>
    public static string At(string place, int revision) => string.Create(CultureInfo.InvariantCulture, $"{place}/{revision}");

    /// <summary>The place of a marker; a marker of older versions is its own place.</summary>
    public static string PlaceOf(string marker) => IdStart(marker) is var start && marker.IndexOf('/', start) is >= 0 and var end ? marker[..end] : marker;

    /// <summary>The journal that a marker belongs to.</summary>
    public static string IdOf(string marker) => PlaceOf(marker)[IdStart(marker)..];

    /// <summary>Reads a due marker; false for a name that is none.</summary>
    public static bool TryReadDue(string marker, out DateTimeOffset at, out string id)
    {
        at = default;
        id = "";
        var end = DuePrefix.Length + MinuteLength;
        if (!marker.StartsWith(DuePrefix, StringComparison.Ordinal) || marker.Length < end + 2 || marker[end] != '/')
            return false;
        id = IdOf(marker);
        return DateTimeOffset.TryParseExact(
            marker[DuePrefix.Length..end], Minute, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);
    }

    /// <summary>Nobody stands behind the marker, nor will: its document was written, and without it.</summary>
    /// <returns>False where nothing tells, as with the markers of older versions, which have no revision.</returns>
    public static bool IsStale(string marker, Journal journal) =>
        !journal.Markers.Contains(marker)
        && int.TryParse(marker.AsSpan(PlaceOf(marker).Length).TrimStart('/'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
        && revision <= journal.Revision;

    private static int IdStart(string marker) =>
        marker.StartsWith(DuePrefix, StringComparison.Ordinal)
            ? Math.Min(marker.Length, DuePrefix.Length + MinuteLength + 1)
            : marker.IndexOf('/', StringComparison.Ordinal) + 1;
}

using System.Globalization;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>The names of index markers: what they are for, then what they sort by, then the journal's id.</summary>
public static class MarkerNames
{
    public const string DuePrefix = "due/";
    public const string AttentionPrefix = "attention/";
    public const string HeldPrefix = "held/";

    /// <summary>Journals whose mail waits until mails are no longer paused.</summary>
    public const string PausedPrefix = "paused/";

    private const string Minute = "yyyy-MM-dd'T'HH-mm";

    /// <summary>The marker of the first full minute at which the time has surely come.</summary>
    public static string Due(DateTimeOffset at, string id)
    {
        var minutes = (at.UtcTicks + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute;
        var minute = new DateTime(minutes * TimeSpan.TicksPerMinute, DateTimeKind.Utc);
        return $"{DuePrefix}{minute.ToString(Minute, CultureInfo.InvariantCulture)}/{id}";
    }

    /// <summary>Reads a due marker; false for a name that is none.</summary>
    public static bool TryReadDue(string marker, out DateTimeOffset at, out string id)
    {
        at = default;
        id = "";
        var start = DuePrefix.Length;
        var end = start + "yyyy-MM-ddTHH-mm".Length;
        if (!marker.StartsWith(DuePrefix, StringComparison.Ordinal) || marker.Length < end + 2 || marker[end] != '/')
            return false;
        id = marker[(end + 1)..];
        return DateTimeOffset.TryParseExact(
            marker[start..end], Minute, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);
    }
}

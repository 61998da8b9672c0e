using System.Globalization;
using System.Text;
using CallFollowUp.Workflow.Journaling;

namespace CallFollowUp.Infra.Storage;

/// <summary>A journal's summary as its blob's metadata: it travels with the document's own write, and a listing brings it back.</summary>
/// <remarks>Stored data. The tags share one value, as metadata names may hold little more than letters.</remarks>
internal static class JournalMetadata
{
    private const string Status = "status";
    private const string Outcome = "outcome";
    private const string StartedAt = "startedat";
    private const string UpdatedAt = "updatedat";
    private const string Tags = "tags";

    /// <value>Characters; a blob's metadata holds 8 KiB in all.</value>
    private const int MaxTags = 4096;
    private const int MaxTagName = 96;
    private const int MaxTagValue = 768;
    private const int MaxWord = 256;

    public static Dictionary<string, string> Of(Journal journal)
    {
        var metadata = new Dictionary<string, string>(5)
        {
            [Status] = HeaderText.Encode(JournalSummary.StatusOf(journal), MaxWord),
            [StartedAt] = Write(journal.StartedAt),
            [UpdatedAt] = Write(journal.UpdatedAt),
        };
        if (journal.Outcome is { } outcome)
            metadata[Outcome] = HeaderText.Encode(outcome, MaxWord);
        if (journal.Tags.Count > 0)
            metadata[Tags] = Write(journal.Tags);
        return metadata;
    }

    /// <summary>Reads what <see cref="Of"/> wrote. A blob that somebody else put there is shown as unknown rather than left out.</summary>
    /// <param name="lastModified">Stands in for a time that is missing.</param>
    public static JournalSummary Read(string id, IDictionary<string, string> metadata, DateTimeOffset lastModified) => new(
        id,
        metadata.TryGetValue(Status, out var status) ? HeaderText.Decode(status) : "unknown",
        metadata.TryGetValue(Outcome, out var outcome) ? HeaderText.Decode(outcome) : null,
        ReadTime(metadata, StartedAt) ?? lastModified,
        ReadTime(metadata, UpdatedAt) ?? lastModified,
        metadata.TryGetValue(Tags, out var tags) ? ReadTags(tags) : []);

    private static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>What does not fit is left out of lists; the document has it all.</summary>
    private static string Write(Dictionary<string, string> tags)
    {
        var written = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            var pair = $"{HeaderText.Encode(name, MaxTagName)}={HeaderText.Encode(value, MaxTagValue)}";
            if (written.Length + pair.Length + 1 > MaxTags)
                break;
            if (written.Length > 0)
                written.Append('&');
            written.Append(pair);
        }

        return written.ToString();
    }

    private static DateTimeOffset? ReadTime(IDictionary<string, string> metadata, string name) =>
        metadata.TryGetValue(name, out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    private static Dictionary<string, string> ReadTags(string written)
    {
        var tags = new Dictionary<string, string>();
        foreach (var pair in written.Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                tags[HeaderText.Decode(pair[..equals])] = HeaderText.Decode(pair[(equals + 1)..]);
        }

        return tags;
    }
}

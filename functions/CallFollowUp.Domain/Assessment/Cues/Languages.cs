namespace CallFollowUp.Domain.Assessment.Cues;

/// <summary>The languages that have cues.</summary>
internal static class Languages
{
    public static readonly IReadOnlyList<string> Known = ["en", "de", "es", "fr"];

    /// <summary>The index of a BCP 47 tag's language; -1 where we have no cues for it, or there is no tag.</summary>
    public static int IndexOf(ReadOnlySpan<char> tag)
    {
        var trimmed = tag.Trim();
        for (var i = 0; i < Known.Count; i++)
        {
            if (trimmed.StartsWith(Known[i], StringComparison.OrdinalIgnoreCase) && (trimmed.Length == 2 || trimmed[2] is '-' or '_'))
                return i;
        }

        return -1;
    }
}

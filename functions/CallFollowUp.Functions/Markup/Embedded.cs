namespace CallFollowUp.Functions.Markup;

/// <summary>The files that are built into the app.</summary>
internal static class Embedded
{
    private const string Folder = "CallFollowUp.Functions.";

    /// <param name="name">As in <c>Replies.Words.en.json</c>.</param>
    public static string Text(string name)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new FileNotFoundException("A file that belongs to the app was not built into it.", name);
        using var reader = new StreamReader(stream);

        // As a browser normalises what it reads: the style's hash must be the same on every machine that builds.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

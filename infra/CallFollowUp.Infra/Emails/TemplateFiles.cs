namespace CallFollowUp.Infra.Emails;

/// <summary>Finds template files: operations' own first, then the built-in ones.</summary>
internal sealed class TemplateFiles(string? overrides)
{
    private const string Extension = "*.hbs";

    private static readonly string BuiltIn = Path.Combine(AppContext.BaseDirectory, "Emails", "Templates");

    /// <summary>The path of a template; null where neither folder has it.</summary>
    /// <param name="name">As in <c>confirm/de.hbs</c>.</param>
    public string? Find(string name) => Existing(overrides, name) ?? Existing(BuiltIn, name);

    /// <summary>Where <see cref="Find"/> would like to see the file, to say so.</summary>
    public string Expected(string name) => Path.Combine(overrides ?? BuiltIn, name);

    /// <summary>The names in operations' folder, with slashes.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is configured, and is not there.</exception>
    public IEnumerable<string> OverrideNames() => overrides is null
        ? []
        : Directory.EnumerateFiles(overrides, Extension, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(overrides, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static string? Existing(string? folder, string name) =>
        folder is not null && Path.Combine(folder, name) is var path && File.Exists(path) ? path : null;
}

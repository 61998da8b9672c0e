namespace CallFollowUp.Functions.Tests.Browser;

/// <summary>Where the tests find what lies beside the sources, and leave what people may look at.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Existing(Path.Combine("local", "node_modules", "axe-core", "axe.min.js"))));

    /// <summary>The accessibility checker's source, which <c>npm ci</c> installs; the test is skipped where that was not done.</summary>
    public static string AxeCore => Axe.Value;

    /// <summary>A folder of the repository, made where it is missing.</summary>
    public static string Folder(params string[] names) => Directory.CreateDirectory(Path.Combine([Root(), .. names])).FullName;

    private static string Existing(string file)
    {
        var path = Path.Combine(Root(), file);
        if (!File.Exists(path))
            Assert.Skip($"{file} is missing: type 'npm ci' in local/, or ./test.");
        return path;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CallFollowUp.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("These tests run inside the repository they were built in.");
    }
}

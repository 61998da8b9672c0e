namespace CallFollowUp.Functions.Tests;

/// <summary>Where the tests find what lies beside the sources, and leave what people may look at.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Installed("axe-core", "axe.min.js")));

    public static string Root { get; } = FindRoot();

    /// <summary>The accessibility checker's source, which <c>npm ci</c> installs; the test is skipped where that was not done.</summary>
    public static string AxeCore => Axe.Value;

    /// <summary>A folder of the repository, made where it is missing.</summary>
    public static string Folder(params string[] names) => Directory.CreateDirectory(Path.Combine([Root, .. names])).FullName;

    /// <summary>A file or folder that <c>npm ci</c> installs; the test is skipped where that was not done.</summary>
    public static string Installed(params string[] names)
    {
        var path = Path.Combine([Root, "local", "node_modules", .. names]);
        if (!Path.Exists(path))
            Assert.Skip($"{path} is missing: type 'npm ci' in local/, or ./test.");
        return path;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CallFollowUp.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("These tests run inside the repository they were built in.");
    }
}

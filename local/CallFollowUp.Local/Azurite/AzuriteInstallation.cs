namespace CallFollowUp.Local.Azurite;

/// <summary>Where <c>npm ci</c> put Azurite: the folder <c>local/</c> of the repository that this program was built in.</summary>
internal static class AzuriteInstallation
{
    private const string Keeper = "azurite-keeper.cjs";

    public static string FindKeeper()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var local = Path.Combine(folder.FullName, "local");
            if (!File.Exists(Path.Combine(local, Keeper)))
                continue;
            if (!Directory.Exists(Path.Combine(local, "node_modules", "azurite")))
                throw new AzuriteException($"Azurite is not installed: type ./run once, or 'npm ci' in {local}.");
            return Path.Combine(local, Keeper);
        }

        throw new AzuriteException(
            $"The folder local/ with {Keeper} was not found above {AppContext.BaseDirectory}. Give a storage connection, or run from the repository.");
    }
}

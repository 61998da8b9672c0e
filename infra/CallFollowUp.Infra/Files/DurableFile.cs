namespace CallFollowUp.Infra.Files;

/// <summary>Writes files whole or not at all: first beside their place and down to the disk, then moved there.</summary>
/// <remarks>A crash leaves the old file, the new one, or a stray <c>.tmp</c> beside them that nobody reads.</remarks>
public static class DurableFile
{
    /// <summary>Creates the file; false where it is there already, which then stays as it is.</summary>
    public static async Task<bool> TryCreateAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (File.Exists(path))
            return false;
        var temporary = await WriteBesideAsync(path, content, cancellation);
        try
        {
            MoveOrDelete(temporary, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first.
            return false;
        }
    }

    /// <summary>Creates or replaces the file.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var temporary = await WriteBesideAsync(path, content, cancellation);
        MoveOrDelete(temporary, path, overwrite: true);
    }

    private static void MoveOrDelete(string temporary, string path, bool overwrite)
    {
        try
        {
            File.Move(temporary, path, overwrite);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static async Task<string> WriteBesideAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            await file.WriteAsync(content, cancellation);
            file.Flush(flushToDisk: true);
            return temporary;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}

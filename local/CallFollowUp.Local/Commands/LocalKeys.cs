using System.Security.Cryptography;
using System.Text.Json;

namespace CallFollowUp.Local.Commands;

/// <summary>The keys of a data folder: made once, kept in a file that only its owner reads.</summary>
/// <param name="FunctionKey">Opens the HTTP endpoints.</param>
/// <param name="CustomerLookup">Names customers without their ids. Never changes: opt-outs would be forgotten.</param>
/// <param name="LinkSigning">Signs the links in mails.</param>
public sealed record LocalKeys(string FunctionKey, string CustomerLookup, string LinkSigning)
{
    private const string FileName = "keys.json";

    public static LocalKeys Of(string dataFolder)
    {
        var path = Path.Combine(dataFolder, FileName);
        while (true)
        {
            try
            {
                return JsonSerializer.Deserialize<LocalKeys>(File.ReadAllText(path), JsonSerializerOptions.Web)!;
            }
            catch (FileNotFoundException)
            {
                Write(path, new LocalKeys(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20)), NewKey(), NewKey()));
            }
        }
    }

    /// <summary>The first of two commands that start at once makes the keys; the other takes them.</summary>
    private static void Write(string path, LocalKeys keys)
    {
        var temporary = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(temporary, options))
            JsonSerializer.Serialize(file, keys, JsonSerializerOptions.Web);
        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException)
        {
            File.Delete(temporary);
        }
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}

namespace CallFollowUp.Infra.Storage;

/// <summary>Turns ids into blob names that every client reads the same way.</summary>
internal static class BlobNames
{
    /// <summary>No call id has it, and it sorts before all that one can hold.</summary>
    private const char Guard = '!';

    /// <summary>Guards the name's end: Azure advises against path segments that end in a dot, and a call id may.</summary>
    public static string Guarded(string name) => name.EndsWith('.') || name.EndsWith(Guard) ? name + Guard : name;

    public static string Unguarded(string name) => name.EndsWith(Guard) ? name[..^1] : name;

    /// <summary>One segment of a name from any text: what is special in a path is escaped.</summary>
    public static string Segment(string text) => Guarded(Uri.EscapeDataString(text));

    /// <summary>Whether a name stays where it is put: a <c>..</c> in it would lead out of the container.</summary>
    public static bool IsPlain(string name) =>
        name.Length is > 0 and <= 1024 && !name.Split('/', '\\').Any(segment => segment is "" or "." or "..");
}

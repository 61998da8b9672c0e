using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Local.Commands;

/// <summary>The options and arguments that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>Set by <c>./run</c>: the project's root, whatever folder it is called from.</summary>
    private const string RootVariable = "CALLFOLLOWUP_HOME";

    public static string Root => Environment.GetEnvironmentVariable(RootVariable) ?? Environment.CurrentDirectory;

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object per line, and nothing else." };

    public static Option<DirectoryInfo> Data() => new("--data")
    {
        Description = "The folder that keeps storage, mails, tickets and keys.",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Root, ".data")),
    };

    public static Option<string> By() =>
        new("--by") { Description = "Who says so, for the audit log.", DefaultValueFactory = _ => $"{Environment.UserName} (cli)" };

    public static Option<DateTimeOffset?> Now() => new("--now")
    {
        Description = "What the clock says at the start, for example 2026-11-20T10:00:00Z. Default: the time it is.",
        CustomParser = ParseTime,
    };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => ParseDay(name, result),
    };

    public static Argument<FileInfo[]> Files()
    {
        var files = new Argument<FileInfo[]>("FILE")
        {
            Description = "Closed-call records: one JSON object, an array of them, or one object per line.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.AcceptExistingOnly();
        return files;
    }

    private static DateTimeOffset? ParseTime(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (Rfc3339.TryParse(text, out var time))
            return time;
        result.AddError($"--now: '{text}' is no RFC 3339 time; write it like 2026-11-20T10:00:00Z.");
        return null;
    }

    private static DateOnly? ParseDay(string name, ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"{name}: '{text}' is no day; write it like 2026-11-20.");
        return null;
    }
}

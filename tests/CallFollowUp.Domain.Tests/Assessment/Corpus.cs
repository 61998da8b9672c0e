using System.Text.Json;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Tests.Assessment;

/// <summary>The labelled calls of tests/corpus, and the labels that the shipped assessor is known to miss.</summary>
internal static class Corpus
{
    private static readonly string Folder = Find();

    private static readonly Dictionary<string, (ClosedCall Call, Dictionary<string, JsonElement> Labels)> Calls = Load();

    private static readonly Dictionary<string, Func<CallAssessment, string>> Answers = new()
    {
        ["resolution"] = a => a.Resolution.ToString().ToLowerInvariant(),
        ["thanked"] = a => Of(a.Thanked),
        ["customerConfirmed"] = a => Of(a.CustomerConfirmed),
        ["offeredMoreHelp"] = a => Of(a.OfferedMoreHelp),
        ["apology"] = a => Of(a.Apology),
        ["escalated"] = a => Of(a.Escalated),
        ["followUpPromised"] = a => Of(a.FollowUpPromised),
        ["customerAbusive"] = a => Of(a.CustomerAbusive),
        ["agentDefensive"] = a => Of(a.AgentDefensive),
    };

    public static IEnumerable<string> Ids => Calls.Keys;

    /// <summary>The lines of turns.marks: a call's id, then its marked turns.</summary>
    public static IEnumerable<string[]> Marks => File.ReadLines(Path.Combine(Folder, "turns.marks")).Where(line => line[0] != '#').Select(line => line.Split(' '));

    public static ClosedCall Call(string id) => Calls[id].Call;

    /// <summary>The labels that an assessment misses, as known-mistakes.txt writes them.</summary>
    public static List<string> Mistakes(string id, CallAssessment assessment) =>
    [
        .. Answers.Where(answer => Calls[id].Labels.TryGetValue(answer.Key, out var label) && !string.Equals(label.ToString(), answer.Value(assessment), StringComparison.OrdinalIgnoreCase))
            .Select(answer => $"{id} {answer.Key} is {Calls[id].Labels[answer.Key].ToString().ToLowerInvariant()}, assessed {answer.Value(assessment)}"),
    ];

    public static List<string> KnownMistakes(string id) =>
        [.. File.ReadLines(Path.Combine(Folder, "known-mistakes.txt")).Where(line => line.StartsWith(id + ' ', StringComparison.Ordinal))];

    private static string Of(bool value) => value ? "true" : "false";

    private static Dictionary<string, (ClosedCall, Dictionary<string, JsonElement>)> Load()
    {
        var labels = Directory.EnumerateFiles(Folder, "*.labels.jsonl").SelectMany(File.ReadLines)
            .Select(line => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(line)!)
            .ToDictionary(label => label["callId"].GetString()!);
        return Directory.EnumerateFiles(Folder, "*.calls.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Select(line => ClosedCallReader.Read(line).Call!)
            .ToDictionary(call => call.Id.Value, call => (call, labels[call.Id.Value]));
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "tests", "corpus")))
                return Path.Combine(folder.FullName, "tests", "corpus");
        }

        throw new DirectoryNotFoundException("tests/corpus");
    }
}

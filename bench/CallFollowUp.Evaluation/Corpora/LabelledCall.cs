using System.Text.Json;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Evaluation.Corpora;

/// <summary>A call with what a reader says of it.</summary>
/// <param name="Source">The name of the set, for cross-validation by source.</param>
internal sealed record LabelledCall(string Source, ClosedCall Call, IReadOnlyDictionary<string, JsonElement> Labels)
{
    public string? Text(string name) => Labels.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public bool? Flag(string name) => Labels.TryGetValue(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    /// <param name="model">Its cues are heard.</param>
    public CallReading Read(AssessorModel model)
    {
        var reading = new CallReading();
        reading.Read(Call, LanguagePicker.Pick(model.Lexicons, Call, []));
        return reading;
    }

    /// <exception cref="InvalidDataException">A record breaks the format, or has no labels.</exception>
    public static List<LabelledCall> Load(string callsFile, string labelsFile)
    {
        var labels = File.ReadLines(labelsFile).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(line)!)
            .ToDictionary(label => label["callId"].GetString()!);
        var source = Path.GetFileName(callsFile).Split('.')[0];
        var calls = new List<LabelledCall>();
        foreach (var line in File.ReadLines(callsFile).Where(line => line.Length > 0))
        {
            var reading = ClosedCallReader.Read(line);
            if (reading.Call is not { } call)
                throw new InvalidDataException($"{callsFile}: {reading.Reason}");
            if (!labels.TryGetValue(call.Id.Value, out var label))
                throw new InvalidDataException($"{labelsFile}: no labels for {call.Id}");
            calls.Add(new LabelledCall(source, call, label));
        }

        return calls;
    }

    /// <summary>Every <c>*.calls.jsonl</c> of a folder, in the order of their names.</summary>
    public static List<LabelledCall> LoadFolder(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.calls.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(file => Load(file, file.Replace(".calls.", ".labels.", StringComparison.Ordinal))),
    ];
}

using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Assessment.Reading;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Domain.Tests.Assessment;

/// <summary>Writes calls as one reads them: "a: …" for the agent, "c: …" for the customer, "s: …" for the line.</summary>
internal static class Say
{
    public static ClosedCall Call(params string[] turns) => CallIn("en", turns);

    public static ClosedCall CallIn(string? language, params string[] turns) => new()
    {
        Id = CallId.Parse("c-1"),
        ClosedAt = DateTimeOffset.UnixEpoch,
        Language = language,
        Transcript = [.. turns.Select(turn => new Turn(SpeakerOf(turn[0]), turn[2..].Trim()))],
    };

    public static CallReading Read(params string[] turns) => ReadIn("en", turns);

    public static CallReading ReadIn(string language, params string[] turns)
    {
        var call = CallIn(language, turns);
        var reading = new CallReading();
        reading.Read(call, LanguagePicker.Pick(AssessorModel.Default.Lexicons, call, []));
        return reading;
    }

    public static CallAssessment Assess(params string[] turns) => Assess(Call(turns));

    public static CallAssessment Assess(ClosedCall call) => new TranscriptAssessor(AssessorModel.Default, DispositionMap.Default).Assess(call);

    private static Speaker SpeakerOf(char letter) => letter switch
    {
        'a' => Speaker.Agent,
        'c' => Speaker.Customer,
        'm' => Speaker.Manager,
        's' => Speaker.System,
        _ => Speaker.Unknown,
    };
}

using System.Text.Json;
using CallFollowUp.Domain.Assessment;
using CallFollowUp.Domain.Calls;

namespace CallFollowUp.Workflow;

/// <summary>The assessment as the journal keeps it: the line that <c>run assess</c> prints.</summary>
public sealed record AssessedCall(JsonElement Assessment)
{
    internal static AssessedCall Of(CallId id, CallAssessment assessment)
    {
        using var line = JsonDocument.Parse(CallAssessmentJson.Write(id, assessment));
        return new AssessedCall(line.RootElement.Clone());
    }

    internal CallAssessment Read() => CallAssessmentJson.Read(Assessment);
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallFollowUp.Workflow.Journaling;

/// <summary>Writes an enumeration's names as <c>kebab-case</c>.</summary>
public sealed class KebabCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

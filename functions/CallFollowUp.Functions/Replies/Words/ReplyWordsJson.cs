using System.Text.Json.Serialization;

namespace CallFollowUp.Functions.Replies.Words;

/// <summary>Reads a file of words: every word must be there, and none that nobody says.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReplyWords))]
internal sealed partial class ReplyWordsJson : JsonSerializerContext;

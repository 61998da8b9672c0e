using CallFollowUp.Domain.Emails;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Functions.Replies.Words;

/// <summary>Chooses the words a customer understands.</summary>
internal sealed class ReplyLanguages(IOptions<EmailOptions> emails)
{
    private readonly Dictionary<string, ReplyWords> words =
        EmailLanguage.BuiltIn.ToDictionary(language => language, ReplyWords.Read, StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of the call: that of the mail, where the pages speak it.</summary>
    public ReplyWords OfCall(string? languageTag) => Find(EmailLanguage.Choose(languageTag, emails.Value)) ?? Default;

    /// <summary>What the browser asks for, where no call tells.</summary>
    public ReplyWords Of(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => Find(l.Value.ToString()))
        .FirstOrDefault(w => w is not null) ?? Default;

    private ReplyWords Default => Find(emails.Value.DefaultLanguage) ?? words[EmailLanguage.LastResort];

    private ReplyWords? Find(string tag) => words.GetValueOrDefault(tag) ?? words.GetValueOrDefault(tag.Split('-', '_')[0]);
}

using CallFollowUp.Domain.Emails;
using CallFollowUp.Domain.FollowUps;
using CallFollowUp.Functions.Replies.Answering;
using CallFollowUp.Functions.Replies.Pages;
using CallFollowUp.Functions.Replies.Stopping;
using CallFollowUp.Functions.Replies.Words;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Functions.Replies;

public static class ReplyRegistration
{
    /// <summary>Registers the customers' pages. They need the links (<c>AddCustomerLinks</c>), the mails' options and the ports.</summary>
    public static IServiceCollection AddReplyPages(this IServiceCollection services) => services
        .AddSingleton<ReplyLanguages>()
        .AddSingleton(s => new PageFrame(CompanyOf(s)))
        .AddSingleton<NoticePage>()
        .AddSingleton<QuestionPage>()
        .AddSingleton(s => new ThanksPage(
            s.GetRequiredService<PageFrame>(), s.GetRequiredService<IOptions<FollowUpOptions>>().Value, s.GetRequiredService<TimeProvider>()))
        .AddSingleton(s => new StopPage(s.GetRequiredService<PageFrame>(), CompanyOf(s)))
        .AddSingleton<AnswerIntake>()
        .AddSingleton<AnswerDesk>()
        .AddSingleton<MailWishes>()
        .AddSingleton<StopDesk>()
        .AddSingleton(s => ActivatorUtilities.CreateInstance<LinkOpener>(s, s.GetRequiredService<IOptions<EmailOptions>>().Value))

        // Its constructor is internal, as the parts are: the container cannot call it by itself.
        .AddSingleton(s => new ReplyDesk(
            s.GetRequiredService<LinkOpener>(),
            s.GetRequiredService<AnswerDesk>(),
            s.GetRequiredService<StopDesk>(),
            s.GetRequiredService<NoticePage>(),
            s.GetRequiredService<ReplyLanguages>()));

    private static string CompanyOf(IServiceProvider services) => services.GetRequiredService<IOptions<EmailOptions>>().Value.CompanyName;
}

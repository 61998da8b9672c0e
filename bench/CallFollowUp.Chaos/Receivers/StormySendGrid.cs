using System.Text.Json;
using CallFollowUp.Audit;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Chaos.Receivers;

/// <summary>SendGrid in bad weather. Like the real one it recognises no repetition: what it takes twice goes out twice.</summary>
internal sealed class StormySendGrid(Temper temper, JsonLog log, DeliveryNews news)
{
    public async Task SendAsync(HttpContext context)
    {
        using var mail = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        var person = mail.RootElement.GetProperty("personalizations")[0];
        var key = person.GetProperty("custom_args").GetProperty("follow_up_key").GetString()!;
        var address = person.GetProperty("to")[0].GetProperty("email").GetString()!;
        var mood = temper.For($"mail {key}");
        if (mood is Mood.Good or Mood.DoneThenGone or Mood.DoneThenSilent)
        {
            log.Write(new MailTaken(key.Split('/')[0], key));
            news.Tell(key, address);
        }

        if (mood is Mood.Silent or Mood.DoneThenSilent)
            await Temper.SayNothingAsync(context.RequestAborted);
        switch (mood)
        {
            case Mood.Good:
                context.Response.StatusCode = StatusCodes.Status202Accepted;
                context.Response.Headers["X-Message-Id"] = DeliveryNews.MessageIdOf(key);
                break;
            case Mood.Busy:
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers["X-RateLimit-Reset"] = $"{DateTimeOffset.UtcNow.AddSeconds(1).ToUnixTimeSeconds()}";
                break;
            case Mood.Failing:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            default:
                context.Abort();
                break;
        }
    }
}

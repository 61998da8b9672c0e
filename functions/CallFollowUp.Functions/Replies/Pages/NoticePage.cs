using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Replies.Words;

namespace CallFollowUp.Functions.Replies.Pages;

/// <summary>A page that can do no more than explain, and says how to reach us.</summary>
internal sealed class NoticePage(PageFrame frame)
{
    public Page Of(int status, Notice notice, ReplyWords words)
    {
        var said = words.Notices[notice];
        return frame.Of(status, words, said.Title, Html.Of($"<p>{said.Text}</p>"));
    }
}

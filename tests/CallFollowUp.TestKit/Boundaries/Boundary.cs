namespace CallFollowUp.TestKit.Boundaries;

/// <summary>Where our process ends and the outside begins: every request of a follow-up crosses it. This one lets everything pass.</summary>
public class Boundary
{
    /// <summary>Makes one request.</summary>
    /// <param name="what">The request in a few words: <c>write journal</c>.</param>
    public virtual Task<T> CrossAsync<T>(string what, Func<Task<T>> request) => request();

    public Task CrossAsync(string what, Func<Task> request) => CrossAsync(what, async () =>
    {
        await request();
        return true;
    });
}

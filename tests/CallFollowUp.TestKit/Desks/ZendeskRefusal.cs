namespace CallFollowUp.TestKit.Desks;

/// <summary>A rule of the API that a request breaks.</summary>
internal sealed class ZendeskRefusal(int status, string error, string description) : Exception(description)
{
    public int Status => status;

    public string Error => error;
}

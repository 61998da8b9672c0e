namespace CallFollowUp.Local.Commands;

/// <summary>What a command's end says to the shell.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something needs attention or was rejected.</summary>
    public const int Attention = 1;

    public const int Usage = 2;
}

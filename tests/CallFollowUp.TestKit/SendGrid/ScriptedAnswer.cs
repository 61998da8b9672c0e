namespace CallFollowUp.TestKit.SendGrid;

/// <summary>How the fake answers one request instead of by its rules.</summary>
/// <param name="Status">The status code; 0 where the connection is dropped instead.</param>
/// <param name="TakesTheMail">The mail is taken, whatever the sender then hears.</param>
/// <param name="IsHeld">Nothing is answered until <see cref="FakeSendGrid.Release"/>.</param>
/// <param name="Error">The first error's field and message; null for an empty body.</param>
public sealed record ScriptedAnswer(int Status, bool TakesTheMail = false, bool IsHeld = false, (string? Field, string Message)? Error = null)
{
    /// <summary>The connection breaks before anything is taken.</summary>
    public static ScriptedAnswer Drop { get; } = new(0);

    /// <summary>The mail is taken, and the connection breaks before the answer.</summary>
    public static ScriptedAnswer TakeThenDrop { get; } = new(0, TakesTheMail: true);

    /// <summary>The mail is taken, and the answer comes too late.</summary>
    public static ScriptedAnswer TakeThenHold { get; } = new(202, TakesTheMail: true, IsHeld: true);

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}

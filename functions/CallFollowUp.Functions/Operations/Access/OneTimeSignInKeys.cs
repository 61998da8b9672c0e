using System.Security.Cryptography;

namespace CallFollowUp.Functions.Operations.Access;

/// <summary>A key that works once; then the next one does. For an app of one process, which tells the person who started it.</summary>
/// <param name="tell">Is told every key but the first.</param>
public sealed class OneTimeSignInKeys(Action<string> tell) : ISignInKeys
{
    private readonly Lock turn = new();

    public string Current { get; private set; } = NewKey();

    public bool AreInUse => true;

    public bool Take(string given)
    {
        lock (turn)
        {
            if (!Key.IsSame(Current, given))
                return false;
            Current = NewKey();
        }

        tell(Current);
        return true;
    }

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}

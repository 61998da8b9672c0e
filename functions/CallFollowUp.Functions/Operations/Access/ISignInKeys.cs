namespace CallFollowUp.Functions.Operations.Access;

/// <summary>The keys that open the sign-in form, where the platform does not sign people in.</summary>
public interface ISignInKeys
{
    /// <summary>Whether any key opens it.</summary>
    bool AreInUse { get; }

    /// <summary>Whether the key opens it. A key that works once is used up by this.</summary>
    bool Take(string given);
}

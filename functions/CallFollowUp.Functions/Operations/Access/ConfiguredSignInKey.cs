using Microsoft.Extensions.Options;

namespace CallFollowUp.Functions.Operations.Access;

/// <summary>The one key of the configuration, the same for every instance of the app.</summary>
internal sealed class ConfiguredSignInKey(IOptions<AccessOptions> options) : ISignInKeys
{
    public bool AreInUse => options.Value.SignInKey is { Length: > 0 };

    public bool Take(string given) => Key.IsSame(options.Value.SignInKey, given);
}

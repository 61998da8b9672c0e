using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Infra.Tickets;

/// <summary>Which desk the settings choose: <c>Tickets:Desk</c>.</summary>
internal static class DeskChoice
{
    public const string Setting = "Tickets:Desk";

    /// <exception cref="OptionsValidationException">It names none.</exception>
    public static DeskKind Of(IConfiguration configuration)
    {
        var given = configuration[Setting];
        if (string.IsNullOrWhiteSpace(given))
            return DeskKind.File;
        return Enum.TryParse<DeskKind>(given, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(given[0])
            ? kind
            : throw new OptionsValidationException(
                Setting, typeof(DeskKind), [$"{Setting}: must be one of {string.Join(", ", Enum.GetNames<DeskKind>())}."]);
    }
}

using System.ComponentModel.DataAnnotations;

namespace CallFollowUp.Functions.Operations.Access;

/// <summary>Who gets to the operators' pages and API. Section <c>Operations</c>. With nothing set, nobody does.</summary>
public sealed class AccessOptions
{
    public const string Section = "Operations";

    /// <value>24 characters: as long as 96 random bits in hex.</value>
    public const int ShortestKey = 24;

    /// <summary>App Service authentication stands before the app, and strips what callers send as <c>X-MS-CLIENT-PRINCIPAL</c>: so it is believed.</summary>
    /// <value>Default false. Without that authentication anybody could claim to be anybody: switch on both or none.</value>
    public bool PlatformAuthentication { get; set; }

    /// <summary>The Entra app role that may look.</summary>
    [Required]
    public string ReaderRole { get; set; } = "reader";

    /// <summary>The Entra app role that may act.</summary>
    [Required]
    public string OperatorRole { get; set; } = "operator";

    /// <summary>The key that programs send in the header <c>x-functions-key</c>; it may do what operators may.</summary>
    /// <value>At least 24 characters; any on one's own machine, where nobody else can send it. Default: none, and no key opens the API.</value>
    public string? ApiKey { get; set; }

    /// <summary>The key that people without Entra type into the sign-in form.</summary>
    /// <value>At least 24 characters. Default: none; on your own machine <c>./run</c> prints one that works once.</value>
    [MinLength(ShortestKey, ErrorMessage = Section + ":SignInKey: at least 24 characters. `openssl rand -base64 32` makes one.")]
    public string? SignInKey { get; set; }

    /// <summary>How long a sign-in by key lasts.</summary>
    /// <value>5 minutes to 24 hours; default 10 hours, a working day.</value>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan SessionFor { get; set; } = TimeSpan.FromHours(10);
}

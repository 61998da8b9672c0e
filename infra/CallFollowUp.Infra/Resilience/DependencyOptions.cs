using System.ComponentModel.DataAnnotations;

namespace CallFollowUp.Infra.Resilience;

/// <summary>How patiently one other system is asked, before its failure is handed on and retried durably.</summary>
public sealed class DependencyOptions : IValidatableObject
{
    public const string Section = "Resilience";

    /// <summary>How long all attempts may take together.</summary>
    /// <value>1 to 25 seconds, so that it ends within the engine's own limit for an effect; default 20 s.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:25", ErrorMessage = "TotalTimeout: must be 1 to 25 seconds, written 00:00:20.")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one attempt may take; what takes longer has lost its answer.</summary>
    /// <value>0.1 to 25 seconds, at most <see cref="TotalTimeout"/>; default 8 s.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:25", ErrorMessage = "AttemptTimeout: must be 0.1 to 25 seconds, written 00:00:08.")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How often an attempt that surely failed is made again in place.</summary>
    /// <value>0 to 10; default 2.</value>
    [Range(0, 10, ErrorMessage = "Retries: must be 0 to 10.")]
    public int Retries { get; set; } = 2;

    /// <summary>The delay before the first retry; it doubles from one to the next, with jitter.</summary>
    /// <value>1 millisecond to 10 seconds; default 0.5 s.</value>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:10", ErrorMessage = "FirstDelay: must be 1 millisecond to 10 seconds, written 00:00:00.5.")]
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest delay between two attempts in place. A Retry-After beyond it is left to the durable retry.</summary>
    /// <value>1 millisecond to 20 seconds; default 5 s.</value>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:20", ErrorMessage = "LongestDelay: must be 1 millisecond to 20 seconds, written 00:00:05.")]
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many attempts within <see cref="BreakSampling"/> it takes before half of them failing opens the circuit.</summary>
    /// <value>2 to 1,000; default 10.</value>
    [Range(2, 1000, ErrorMessage = "BreakAfter: must be 2 to 1000.")]
    public int BreakAfter { get; set; } = 10;

    /// <summary>Over how long attempts are counted.</summary>
    /// <value>1 second to 10 minutes; default 30 s.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = "BreakSampling: must be 1 second to 10 minutes, written 00:00:30.")]
    public TimeSpan BreakSampling { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an open circuit spares the other side; what is asked meanwhile fails at once and is retried durably.</summary>
    /// <value>0.5 seconds to 10 minutes; default 15 s.</value>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:10:00", ErrorMessage = "BreakFor: must be 0.5 seconds to 10 minutes, written 00:00:15.")]
    public TimeSpan BreakFor { get; set; } = TimeSpan.FromSeconds(15);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AttemptTimeout > TotalTimeout)
            yield return new ValidationResult("AttemptTimeout: must not be longer than TotalTimeout.", [nameof(AttemptTimeout)]);
    }
}

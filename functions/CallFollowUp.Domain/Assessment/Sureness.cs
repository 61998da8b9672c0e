namespace CallFollowUp.Domain.Assessment;

/// <summary>A confidence as people read it.</summary>
public static class Sureness
{
    /// <value>99: nobody is surer than that.</value>
    private const int Most = 99;

    /// <param name="confidence">0 to 1.</param>
    /// <returns>0 to 99.</returns>
    public static int Percent(double confidence) => (int)Math.Min(Most, Math.Round(100 * confidence));
}

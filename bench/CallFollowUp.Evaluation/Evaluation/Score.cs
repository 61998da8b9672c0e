namespace CallFollowUp.Evaluation.Evaluation;

/// <summary>How often a yes was right, wrong or missing.</summary>
internal readonly record struct Score(int Right, int Wrong, int Missing)
{
    public double Precision => Right + Wrong == 0 ? double.NaN : (double)Right / (Right + Wrong);

    public double Recall => Right + Missing == 0 ? double.NaN : (double)Right / (Right + Missing);

    public double F1 => Right == 0 ? 0 : 2.0 * Right / (2 * Right + Wrong + Missing);

    public static Score Of(IEnumerable<(bool Said, bool True)> answers)
    {
        var score = default(Score);
        foreach (var (said, truth) in answers)
        {
            score = (said, truth) switch
            {
                (true, true) => score with { Right = score.Right + 1 },
                (true, false) => score with { Wrong = score.Wrong + 1 },
                (false, true) => score with { Missing = score.Missing + 1 },
                _ => score,
            };
        }

        return score;
    }

    public override string ToString() => FormattableString.Invariant($"{Right,4} {Wrong,5} {Missing,6}   {Precision,5:0.00} {Recall,5:0.00} {F1,5:0.00}");
}

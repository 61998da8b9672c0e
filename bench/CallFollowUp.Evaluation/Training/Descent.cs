namespace CallFollowUp.Evaluation.Training;

/// <summary>Accelerated full-batch gradient descent (Nesterov) from given weights, for a fixed number of steps. No randomness: the same data give the same weights.</summary>
internal static class Descent
{
    private const double Rate = 0.3;

    /// <param name="gradient">Adds the gradient of the mean loss at the weights it is given.</param>
    /// <param name="penalties">The pull of each weight to zero.</param>
    /// <param name="hold">Puts weights back to where they are allowed to be.</param>
    public static double[] Run(double[] start, int steps, double[] penalties, Action<double[], double[]> gradient, Action<double[]> hold)
    {
        var (weights, before, ahead) = ((double[])start.Clone(), (double[])start.Clone(), (double[])start.Clone());
        var slope = new double[start.Length];
        var speed = 1.0;
        for (var step = 0; step < steps; step++)
        {
            Array.Clear(slope);
            gradient(ahead, slope);
            for (var i = 0; i < weights.Length; i++)
                weights[i] = ahead[i] - Rate * (slope[i] + penalties[i] * ahead[i]);
            hold(weights);
            var faster = (1 + Math.Sqrt(1 + 4 * speed * speed)) / 2;
            for (var i = 0; i < weights.Length; i++)
                (ahead[i], before[i]) = (weights[i] + (speed - 1) / faster * (weights[i] - before[i]), weights[i]);
            speed = faster;
        }

        return weights;
    }
}

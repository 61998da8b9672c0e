using BenchmarkDotNet.Running;

namespace CallFollowUp.Evaluation.Speed;

/// <summary><c>assess-speed</c>: time and allocation per call, and whether hostile input costs more per byte.</summary>
public static class SpeedCommand
{
    public static int Run(string[] args)
    {
        BenchmarkRunner.Run<AssessBenchmark>(args: args);
        return 0;
    }
}

using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CallFollowUp.Evaluation.Speed;

/// <summary><c>assess-speed</c>: time and allocation per call, and whether hostile input costs more per byte.</summary>
public static class SpeedCommand
{
    public static int Run(string[] args)
    {
        // In this process, because a partial package feed cannot restore the project that BenchmarkDotNet would otherwise write.
        var config = DefaultConfig.Instance.AddJob(Job.Default.WithWarmupCount(10).WithIterationCount(10).WithToolchain(InProcessEmitToolchain.Instance)).WithArtifactsPath(Path.Combine(Path.GetTempPath(), "assess-speed"));
        BenchmarkRunner.Run<AssessBenchmark>(config, args);
        return 0;
    }
}

using System.CommandLine;
using CallFollowUp.Bench;
using CallFollowUp.Bench.Pipeline;

var root = new RootCommand("Measures the app on this machine and prints figures. Nothing here is asserted: machines differ.")
{
    ColdStart.Command(),
    CostCommand.Command(),
    HostThroughput.Command(),
    PipelineBench.Command(),
    LoadBench.Command(),
    MeteredHost.Command(),
    OperatorsPages.Command(),
};
return await root.Parse(args).InvokeAsync();

using System.CommandLine;
using CallFollowUp.Bench;

var root = new RootCommand("Measures the app on this machine and prints figures. Nothing here is asserted: machines differ.")
{
    ColdStart.Command(),
    HostThroughput.Command(),
};
return await root.Parse(args).InvokeAsync();

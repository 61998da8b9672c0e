using System.CommandLine;
using CallFollowUp.Chaos;
using CallFollowUp.Chaos.Fuzz;
using CallFollowUp.Chaos.Receivers;

return await new RootCommand("Breaks everything around the app while it follows calls up, and then looks whether anything was lost or done twice.")
{
    StormCommand.Create(),
    FuzzCommand.Create(),
    ReceiverProgram.Create(),
}.Parse(args).InvokeAsync();

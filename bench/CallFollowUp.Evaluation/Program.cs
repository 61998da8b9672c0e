using CallFollowUp.Evaluation.Evaluation;
using CallFollowUp.Evaluation.Speed;
using CallFollowUp.Evaluation.Training;

return args switch
{
    ["evaluate", .. var rest] => EvaluateCommand.Run(rest),
    ["train", .. var rest] => TrainCommand.Run(rest),
    ["assess-speed", .. var rest] => SpeedCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        evaluate CALLS LABELS [--brief]   precision, recall, F1, confusion, calibration and the mistakes with their evidence
        train CORPUS-FOLDER [--write DIR] cross-validates, and learns the weights of functions/CallFollowUp.Domain/Assessment/Judging
        assess-speed                      time and allocation per call
        """);
    return 2;
}

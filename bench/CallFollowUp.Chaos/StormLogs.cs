using CallFollowUp.Audit;

namespace CallFollowUp.Chaos;

/// <summary>The folder of a storm: what was put in, and what each receiver wrote down in its own process.</summary>
internal sealed record StormLogs(string Folder)
{
    public string Calls => Path.Combine(Folder, "calls.jsonl");

    public string Answers => Path.Combine(Folder, "answers.jsonl");

    public string BrokenRecords => Path.Combine(Folder, "broken-records.jsonl");

    public string Garbage => Path.Combine(Folder, "garbage.jsonl");

    public string Mails => Path.Combine(Folder, "mails.jsonl");

    public string Desk => Path.Combine(Folder, "desk.jsonl");

    public Evidence Read() => new()
    {
        Calls = JsonLog.Read<CallSent>(Calls),
        Answers = JsonLog.Read<AnswerSent>(Answers),
        BrokenRecords = JsonLog.Read<string>(BrokenRecords),
        Garbage = JsonLog.Read<string>(Garbage),
        Mails = JsonLog.Read<MailTaken>(Mails),
        DeskActions = JsonLog.Read<DeskAction>(Desk),
    };
}

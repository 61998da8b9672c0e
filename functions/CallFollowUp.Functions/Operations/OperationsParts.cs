using CallFollowUp.Functions.Operations.Access;
using CallFollowUp.Functions.Operations.Calls;
using CallFollowUp.Functions.Operations.Exporting;
using CallFollowUp.Functions.Operations.Letters;
using CallFollowUp.Functions.Operations.Lists;
using CallFollowUp.Functions.Operations.Log;
using CallFollowUp.Functions.Operations.Mails;
using CallFollowUp.Functions.Operations.Overview;
using CallFollowUp.Functions.Operations.Pages;

namespace CallFollowUp.Functions.Operations;

/// <summary>What the operators' pages are made of.</summary>
internal sealed record OperationsParts(
    PageGate Gate,
    SignInDesk SignIn,
    OverviewDesk Overview,
    ListDesk Lists,
    SearchDesk Search,
    CallDesk Calls,
    DeadLetterDesk DeadLetters,
    RejectedPage Rejected,
    LogPage Log,
    MailSwitchPage MailSwitch,
    ExportDesk Exports,
    TimeZoneDesk TimeZone);

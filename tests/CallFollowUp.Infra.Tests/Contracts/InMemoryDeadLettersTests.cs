using CallFollowUp.TestKit;
using CallFollowUp.Workflow.Ports;

namespace CallFollowUp.Infra.Tests.Contracts;

public sealed class InMemoryDeadLettersTests : DeadLettersContract
{
    private readonly List<string> putBack = [];

    protected override Task<IDeadLetters> OpenAsync() =>
        Task.FromResult<IDeadLetters>(new InMemoryDeadLetters(letter => putBack.Add(letter.Body)));

    protected override Task<IReadOnlyList<string>> PutBackAsync() => Task.FromResult<IReadOnlyList<string>>(putBack);
}

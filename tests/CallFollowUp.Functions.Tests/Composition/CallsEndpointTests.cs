using CallFollowUp.TestKit;
using CallFollowUp.TestKit.Boundaries;
using CallFollowUp.TestKit.FollowUps;
using CallFollowUp.Workflow;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallFollowUp.Functions.Tests.Composition;

public sealed class CallsEndpointTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task While_storage_does_not_answer_the_sender_is_told_to_send_the_record_again()
    {
        var queues = new InMemoryQueues(clock);
        var record = ClosedCallBuilder.Resolved().ToUtf8();

        var (status, retryAfter) = await PostAsync(new BoundedQueues(queues, new Outage()), record);
        Assert.Equal((StatusCodes.Status503ServiceUnavailable, "30"), (status, retryAfter));
        Assert.Null(queues.TakeCall());

        (status, _) = await PostAsync(queues, record);
        Assert.Equal(StatusCodes.Status202Accepted, status);
        Assert.NotNull(queues.TakeCall());
    }

    private async Task<(int Status, string? RetryAfter)> PostAsync(Workflow.Ports.IFollowUpQueues queues, byte[] body)
    {
        var submission = new ClosedCallSubmission(new InMemoryCallRecords(), new InMemoryRejectedRecords(), queues, clock);
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = HttpMethods.Post;
        context.Request.Body = new MemoryStream(body);
        var answer = await new CallsEndpoint(submission, NullLogger<CallsEndpoint>.Instance).PostAsync(context.Request, TestContext.Current.CancellationToken);
        await answer.ExecuteAsync(context);
        return (context.Response.StatusCode, context.Response.Headers.RetryAfter);
    }

    private sealed class Outage : Boundary
    {
        public override Task<T> CrossAsync<T>(string what, Func<Task<T>> request) => throw new AggregateException("scripted: storage does not answer");
    }
}

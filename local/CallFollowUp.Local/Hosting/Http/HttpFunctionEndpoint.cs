using CallFollowUp.Local.Hosting.Functions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace CallFollowUp.Local.Hosting.Http;

/// <summary>Answers the requests of one HTTP function.</summary>
internal sealed class HttpFunctionEndpoint(HttpFunction function, FunctionKeys keys, ILogger logger)
{
    private readonly FunctionInvoker<HttpCall> _function = new(function, HttpCall.Bind);

    public void Map(IEndpointRouteBuilder routes, string prefix)
    {
        var route = $"/{prefix}/{function.Route}".Replace("//", "/", StringComparison.Ordinal);
        if (function.Verbs.Count == 0)
            routes.Map(route, AnswerAsync);
        else
            routes.MapMethods(route, function.Verbs.Select(v => v.ToUpperInvariant()), AnswerAsync);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (!keys.Admit(context.Request, function.Level))
        {
            await ProblemAsync(context, StatusCodes.Status401Unauthorized, "A valid function key is needed, in the header x-functions-key.");
            return;
        }

        try
        {
            var result = await _function.InvokeAsync(context.RequestServices, new HttpCall(context), context.RequestAborted);
            // Anything but an IResult answers 200 without a body, as the worker does.
            if (result is IResult answer)
                await answer.ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer.
        }
        catch (BadHttpRequestException e)
        {
            // The body is beyond Kestrel's bound, or broken off.
            await ProblemAsync(context, e.StatusCode, null);
        }
        catch (Exception e)
        {
            HostLog.RequestFailed(logger, function.Name, context.TraceIdentifier, e.GetType().Name);
            HostLog.FunctionFailure(logger, function.Name, e);
            await ProblemAsync(context, StatusCodes.Status500InternalServerError, null);
        }
    }

    private static Task ProblemAsync(HttpContext context, int status, string? detail)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.Clear();
        return Results.Problem(statusCode: status, detail: detail).ExecuteAsync(context);
    }
}

using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace CallFollowUp.Local.Hosting.Http;

/// <summary>What an HTTP request offers to the parameters of a function: the request, and route values by name.</summary>
internal sealed class HttpCall(HttpContext context)
{
    public HttpRequest Request => context.Request;

    public string? RouteValue(string name) => context.Request.RouteValues.TryGetValue(name, out var value) ? value?.ToString() : null;

    public static Expression? Bind(ParameterInfo parameter, Expression call)
    {
        if (parameter.ParameterType == typeof(HttpRequest))
            return Expression.Property(call, nameof(Request));
        return parameter.ParameterType == typeof(string)
            ? Expression.Call(call, nameof(RouteValue), null, Expression.Constant(parameter.Name))
            : null;
    }
}

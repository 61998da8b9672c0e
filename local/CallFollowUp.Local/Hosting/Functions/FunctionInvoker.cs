using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace CallFollowUp.Local.Hosting.Functions;

/// <summary>Calls one function. Parameters are bound and the call is compiled once, so a message costs no reflection.</summary>
/// <typeparam name="TTrigger">What the trigger hands over per call.</typeparam>
internal sealed class FunctionInvoker<TTrigger>
{
    private readonly ObjectFactory? _create;
    private readonly Func<object?, TTrigger, CancellationToken, Task<object?>> _call;

    /// <param name="bind">Gives the value of a parameter, taken from the trigger; null when the trigger does not offer it.</param>
    /// <exception cref="InvalidOperationException">A parameter can be bound to nothing.</exception>
    public FunctionInvoker(FunctionDefinition function, Func<ParameterInfo, Expression, Expression?> bind)
    {
        var method = function.Method;
        _create = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.DeclaringType!, []);

        var target = Expression.Parameter(typeof(object));
        var trigger = Expression.Parameter(typeof(TTrigger));
        var cancellation = Expression.Parameter(typeof(CancellationToken));
        var values = method.GetParameters().Select(p =>
            p.ParameterType == typeof(CancellationToken)
                ? cancellation
                : bind(p, trigger) ?? throw new InvalidOperationException(
                    $"Function '{function.Name}': the local host cannot fill parameter '{p.Name}' of type {p.ParameterType.Name}."));
        var call = Expression.Call(method.IsStatic ? null : Expression.Convert(target, method.DeclaringType!), method, values);
        _call = Expression.Lambda<Func<object?, TTrigger, CancellationToken, Task<object?>>>(
            FunctionResult.AsTask(call), target, trigger, cancellation).Compile();
    }

    /// <summary>Builds an instance from the scope and runs the function. Throws what the function throws.</summary>
    public Task<object?> InvokeAsync(IServiceProvider scope, TTrigger trigger, CancellationToken cancellation) =>
        _call(_create?.Invoke(scope, null), trigger, cancellation);
}

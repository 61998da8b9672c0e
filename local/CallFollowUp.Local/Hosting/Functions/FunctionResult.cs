using System.Linq.Expressions;

namespace CallFollowUp.Local.Hosting.Functions;

/// <summary>Turns the return shapes that functions have (nothing, Task, ValueTask, a value, or a task of a value) into one.</summary>
internal static class FunctionResult
{
    public static Expression AsTask(MethodCallExpression call)
    {
        var type = call.Type;
        if (type == typeof(void))
            return Expression.Block(call, Expression.Constant(Task.FromResult<object?>(null)));
        if (type == typeof(ValueTask))
            return AsTask(Expression.Call(call, nameof(ValueTask.AsTask), null));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            return AsTask(Expression.Call(call, nameof(ValueTask.AsTask), null));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>))
            return Expression.Call(typeof(FunctionResult), nameof(ValueAsync), type.GetGenericArguments(), call);
        if (typeof(Task).IsAssignableFrom(type))
            return Expression.Call(typeof(FunctionResult), nameof(NothingAsync), null, call);
        return Expression.Call(typeof(Task), nameof(Task.FromResult), [typeof(object)], Expression.Convert(call, typeof(object)));
    }

    private static async Task<object?> NothingAsync(Task task)
    {
        await task;
        return null;
    }

    private static async Task<object?> ValueAsync<T>(Task<T> task) => await task;
}

using CallFollowUp.TestKit.Boundaries;

namespace CallFollowUp.Workflow.Tests.CrashMatrix;

/// <summary>Counts every point before and after a request, and kills the process at one of them: from there on nothing of it works.</summary>
internal sealed class CrashSwitch : Boundary
{
    private int? at;
    private string? named;
    private bool armed;
    private bool dead;

    /// <summary>The points passed since it was armed, by name.</summary>
    public List<string> Points { get; } = [];

    /// <summary>From here on points count, and the process dies at the given one; at none, where null.</summary>
    public void Arm(int? point)
    {
        armed = true;
        at = point;
    }

    /// <summary>From here on points count, and the process dies at the first one of this name: <c>after send mail</c>.</summary>
    public void Arm(string point)
    {
        armed = true;
        named = point;
    }

    /// <summary>Another process takes over. It lives.</summary>
    public void Restart()
    {
        dead = false;
        at = null;
        named = null;
    }

    public override async Task<T> CrossAsync<T>(string what, Func<Task<T>> request)
    {
        Pass($"before {what}");
        var answer = await request();
        Pass($"after {what}");
        return answer;
    }

    private void Pass(string point)
    {
        if (!armed)
            return;
        if (Points.Count == at || point == named)
            dead = true;
        if (dead)
            throw new ProcessKilledException();
        Points.Add(point);
    }
}

namespace CallFollowUp.Infra.Emails;

/// <summary>
/// Checks the Handlebars of a template before Handlebars sees it: only known variables, only known blocks, each closed, nothing unencoded. It walks all
/// branches, which rendering samples would not, and knows the line.
/// </summary>
internal sealed class TemplateSyntax(IReadOnlySet<string> variables, IReadOnlySet<string> partials)
{
    private static readonly HashSet<string> Blocks = ["if", "unless", "each"];
    private static readonly HashSet<string> Inside = ["this", "@first", "@last"];

    public void Check(string file, int firstLine, string text, List<EmailTemplateProblem> problems)
    {
        var open = new Stack<(string Name, int Line)>();
        foreach (var tag in TemplateTag.All(text))
        {
            var line = firstLine + tag.LineOffset;
            if (Fault(tag, open, line) is { } fault)
                problems.Add(new EmailTemplateProblem(file, line, fault));
        }

        foreach (var (name, line) in open)
            problems.Add(new EmailTemplateProblem(file, line, $"'{{{{#{name}}}}}' is never closed"));
    }

    private string? Fault(TemplateTag tag, Stack<(string Name, int Line)> open, int line)
    {
        if (tag.Broken is { } broken)
            return broken;
        if (tag.IsComment)
            return null;
        if (tag.Expression.StartsWith('{') || tag.Expression.StartsWith('&'))
            return "unencoded output ('{{{' or '{{&') is not allowed: two braces do";
        if (tag.Expression.StartsWith('>'))
            return partials.Contains(tag.Expression[1..].Trim()) ? null : $"unknown partial '{tag.Expression[1..].Trim()}'; known are {List(partials)}";
        if (tag.Expression.StartsWith('#'))
            return Opened(tag.Expression[1..], open, line);
        if (tag.Expression.StartsWith('/'))
            return Closed(tag.Expression[1..].Trim(), open);
        return tag.Expression.StartsWith("else", StringComparison.Ordinal) ? Else(tag.Expression, open) : Variable(tag.Expression);
    }

    private string? Opened(string expression, Stack<(string Name, int Line)> open, int line)
    {
        var words = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !Blocks.Contains(words[0]))
            return $"unknown block '{{{{#{expression}}}}}'; known are if, unless, each";
        open.Push((words[0], line));
        return words.Length == 2 ? Variable(words[1]) : $"'{{{{#{words[0]}}}}}' wants one variable";
    }

    private static string? Closed(string name, Stack<(string Name, int Line)> open)
    {
        if (!open.TryPop(out var last))
            return $"'{{{{/{name}}}}}' closes nothing";
        return last.Name == name ? null : $"'{{{{/{name}}}}}' closes '{{{{#{last.Name}}}}}' of line {last.Line}";
    }

    private string? Else(string expression, Stack<(string Name, int Line)> open)
    {
        if (open.Count == 0)
            return "'{{else}}' stands outside of a block";
        var words = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["else"] => null,
            ["else", "if", var variable] => Variable(variable),
            _ => $"'{{{{{expression}}}}}' is neither '{{{{else}}}}' nor '{{{{else if variable}}}}'",
        };
    }

    private string? Variable(string name) =>
        variables.Contains(name) || Inside.Contains(name) ? null : $"unknown variable '{name}'; known are {List(variables)}";

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));
}

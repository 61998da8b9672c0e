using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CallFollowUp.Functions.Tests.Operations;

/// <summary>Somebody with cookies and without scripts, who opens pages and sends the forms they find there.</summary>
public sealed class OperatorsBrowser : IDisposable
{
    private readonly HttpClient client;

    public OperatorsBrowser(Uri site)
    {
        Cookies = new CookieContainer();
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = site };
    }

    public CookieContainer Cookies { get; }

    public HttpResponseMessage Answer { get; private set; } = null!;

    public string Body { get; private set; } = "";

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status => Answer.StatusCode;

    public string Title => Page.QuerySelector("h1")!.TextContent;

    public string? Location => Answer.Headers.Location?.OriginalString;

    /// <summary>The words of the page's content, as a person reads them.</summary>
    public string Text => string.Join(' ', Page.QuerySelector("main")!.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public Task<OperatorsBrowser> OpenAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<OperatorsBrowser> SendAsync(HttpMethod method, string path) => SendAsync(method, path, null, []);

    /// <summary>What the form with this button, or this action, holds and would send.</summary>
    /// <param name="which">The button's value, or the form's action.</param>
    public Dictionary<string, string> FieldsOf(string which)
    {
        var form = Page.QuerySelectorAll("form").First(f => f.GetAttribute("action") == which || f.QuerySelector($"button[value='{which}']") is not null
            || (which.Length == 0 && f.GetAttribute("action") is null && f.GetAttribute("method") == "post"));
        var fields = new Dictionary<string, string>();
        foreach (var field in form.QuerySelectorAll("input, textarea, select, button[name]"))
        {
            var value = field switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => field.GetAttribute("value"),
            };
            if (field.GetAttribute("name") is { } name)
                fields[name] = value ?? "";
        }

        return fields;
    }

    /// <summary>Presses a button of the page, with these fields set over what its form holds.</summary>
    /// <param name="path">Where the form goes.</param>
    public Task<OperatorsBrowser> PressAsync(string path, string button, params (string Name, string Value)[] changes) => PostAsync(path, FieldsOf(button), changes);

    /// <summary>Sends the form with this action.</summary>
    public Task<OperatorsBrowser> SubmitAsync(string action, params (string Name, string Value)[] changes) => PostAsync(action, FieldsOf(action), changes);

    public Task<OperatorsBrowser> PostAsync(string path, Dictionary<string, string> fields, params (string Name, string Value)[] changes)
    {
        foreach (var (name, value) in changes)
            fields[name] = value;
        return SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields), []);
    }

    public void Dispose() => client.Dispose();

    private async Task<OperatorsBrowser> SendAsync(HttpMethod method, string path, HttpContent? content, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        Answer = await client.SendAsync(request);
        Body = await Answer.Content.ReadAsStringAsync();
        Page = new HtmlParser().ParseDocument(Body);
        return this;
    }
}

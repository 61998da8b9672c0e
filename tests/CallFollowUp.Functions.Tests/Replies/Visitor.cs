using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CallFollowUp.Functions.Tests.Replies;

/// <summary>Somebody without scripts or cookies who opens a link and sends the form they find there.</summary>
internal sealed class Visitor(HttpClient client)
{
    public HttpResponseMessage Answer { get; private set; } = null!;

    public string Body { get; private set; } = "";

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status => Answer.StatusCode;

    public string Title => Page.QuerySelector("h1")!.TextContent;

    private string link = "";

    public async Task<Visitor> OpenAsync(string path, string? acceptLanguage = null)
    {
        link = path;
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (acceptLanguage is not null)
            request.Headers.Add("Accept-Language", acceptLanguage);
        return await SendAsync(request);
    }

    /// <summary>Sends the form of the page with these fields set over what it holds.</summary>
    public Task<Visitor> SubmitAsync(params (string Name, string Value)[] changes)
    {
        var fields = Fields();
        foreach (var (name, value) in changes)
            fields[name] = value;
        return PostAsync(link, new FormUrlEncodedContent(fields));
    }

    public async Task<Visitor> PostAsync(string path, HttpContent content)
    {
        link = path;
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        return await SendAsync(request);
    }

    /// <summary>What a browser would send if the button were pressed now.</summary>
    public Dictionary<string, string> Fields()
    {
        var fields = new Dictionary<string, string>();
        foreach (var field in Page.QuerySelectorAll("form input, form textarea"))
        {
            switch (field)
            {
                case IHtmlInputElement { Type: "radio", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    fields[input.Name!] = input.Value;
                    break;
                case IHtmlTextAreaElement area:
                    fields[area.Name!] = area.Value;
                    break;
            }
        }

        return fields;
    }

    /// <summary>The words on the page, as a person reads them.</summary>
    public string Text => string.Join(' ', Page.Body!.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<Visitor> SendAsync(HttpRequestMessage request)
    {
        Answer = await client.SendAsync(request);
        Body = await Answer.Content.ReadAsStringAsync();
        Page = new HtmlParser().ParseDocument(Body);
        return this;
    }
}

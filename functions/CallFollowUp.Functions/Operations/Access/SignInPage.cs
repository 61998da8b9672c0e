using CallFollowUp.Functions.Markup;
using CallFollowUp.Functions.Operations.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CallFollowUp.Functions.Operations.Access;

/// <summary>The door: says how to sign in, and why somebody was not let in.</summary>
internal sealed class SignInPage(OperationsFrame frame, ISignInKeys keys, IOptions<AccessOptions> options)
{
    public const string NameField = "name";
    public const string KeyField = "key";
    public const string ReturnField = "return";

    /// <value>80 characters: a name for the audit log.</value>
    public const int LongestName = 80;

    /// <param name="formToken">Proves that the form came from this page.</param>
    /// <param name="returnTo">The page that was asked for.</param>
    public OperationsPage Ask(int status, string formToken, string returnTo, string problem = "", string name = "") => frame.Door(status, "Sign in", Html.Of($"""
        {(problem.Length == 0 ? Html.None : Html.Of($"""<p class="notice bad" role="alert">{problem}</p>"""))}
        {(options.Value.PlatformAuthentication ? PlatformWay(returnTo) : Html.None)}
        {(keys.AreInUse ? KeyWay(formToken, returnTo, name) : Html.None)}
        {(keys.AreInUse || options.Value.PlatformAuthentication ? Html.None : NoWay)}
        """));

    public OperationsPage Refuse(Refusal why) => why switch
    {
        Refusal.NoRole => frame.Door(StatusCodes.Status403Forbidden, "No role yet", Html.Of($"""
            <p>You are signed in, and have no role here. Ask whoever manages the app in Entra for the app role <b>{options.Value.ReaderRole}</b> (to look) or <b>{options.Value.OperatorRole}</b> (to act).</p>
            <p><a href="/.auth/logout">Sign out</a></p>
            """)),
        _ => frame.Door(StatusCodes.Status403Forbidden, "Only to look", Html.Of($"""
            <p>Your role is <b>{options.Value.ReaderRole}</b>: you may look, and this needs the app role <b>{options.Value.OperatorRole}</b>. Nothing was changed.</p>
            <p><a href="/calls">To the overview</a></p>
            """)),
    };

    private static Html PlatformWay(string returnTo) => Html.Of($"""
        <p><a class="button" href="/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(returnTo)}">Sign in with Microsoft Entra</a></p>
        """);

    private static Html KeyWay(string formToken, string returnTo, string name) => Html.Of($"""
        <form class="stack" method="post" action="/sign-in">
        {FormFields.Hidden(formToken)}
        <input type="hidden" name="{ReturnField}" value="{returnTo}">
        <label for="name">Your name</label>
        <input id="name" name="{NameField}" value="{name}" required maxlength="{LongestName}" autocomplete="name" aria-describedby="name-hint">
        <p class="muted" id="name-hint">What you do here is logged under it.</p>
        <label for="key">Sign-in key</label>
        <input id="key" name="{KeyField}" type="password" required autocomplete="off" aria-describedby="key-hint">
        <p class="muted" id="key-hint">On your own machine: the key that <code>./run</code> printed; each one works once. On Azure: the setting <code>Operations:SignInKey</code>.</p>
        <button>Sign in</button>
        </form>
        """);

    private static readonly Html NoWay = Html.Of($"""
        <p>Nobody can sign in yet: this app was given no way to tell who somebody is.</p>
        <p>On Azure, switch on App Service authentication with Entra and set <code>Operations:PlatformAuthentication</code>, or set <code>Operations:SignInKey</code>. <code>docs/operators.md</code> shows both.</p>
        """);
}

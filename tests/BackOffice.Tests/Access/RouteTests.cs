using System.Net;
using Driving;
using LocalStore.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Tests.Access;

/// <summary>Walks every route there is: none answers without its role.</summary>
[TestClass]
public sealed class RouteTests
{
    // What somebody needs before signing in, and nothing more.
    private static readonly string[] Open = ["/entrer", "/entrer/code", "/entrer/cle", "/entrer/cle/options", "/premiere", "/premiere/telephone", "/look.css", "/racine-mairie.crt", "/accessibilite"];

    [TestMethod]
    public async Task No_route_answers_somebody_who_is_not_signed_in()
    {
        await using var town = await TownHall.OpenAsync();
        using var stranger = new Colleague(town, "x");
        var walked = 0;
        foreach (var (method, path) in Routes(town))
        {
            if (Open.Contains(path)) continue;
            var answer = await stranger.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative)));
            Assert.AreEqual(HttpStatusCode.Redirect, answer.StatusCode, $"{method} {path}");
            StringAssert.Contains(answer.Headers.Location!.ToString(), "/entrer", $"{method} {path}");
            walked++;
        }

        Assert.IsGreaterThan(25, walked);
    }

    [TestMethod]
    [DataRow(AgentRoles.Agent)]
    [DataRow(AgentRoles.Coordinator)]
    [DataRow(AgentRoles.RegisterOfficer)]
    [DataRow(AgentRoles.Administrator)]
    [DataRow(AgentRoles.DataProtectionOfficer)]
    public async Task A_role_opens_its_own_routes_and_no_other(string role)
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(role);
        foreach (var endpoint in Endpoints(town))
        {
            var path = Fill(endpoint.RoutePattern.RawText!);
            if (Open.Contains(path) || path == "/sortir") continue;
            var policy = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).Last();
            Assert.IsNotNull(policy, $"{path} names no policy");
            var may = BackOffice.Access.StaffPolicies.RolesOf(policy).Contains(role);
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                var answer = await agent.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative)));
                var denied = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/compte?", StringComparison.Ordinal);
                Assert.AreEqual(!may, denied, $"{role}: {method} {path} gave {answer.StatusCode} {answer.Headers.Location}");
            }
        }
    }

    [TestMethod]
    public async Task Every_post_without_the_token_of_its_page_is_refused()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync([.. AgentRoles.All]);
        foreach (var (method, path) in Routes(town).Where(route => route.Method == "POST"))
        {
            using var forged = new FormUrlEncodedContent([new("whose", "new"), new("action", "validate")]);
            var answer = await agent.Http.PostAsync(new Uri(path, UriKind.Relative), forged);
            Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode, $"{method} {path}");
        }
    }

    private static IEnumerable<RouteEndpoint> Endpoints(TownHall town) => town.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static IEnumerable<(string Method, string Path)> Routes(TownHall town) =>
        from endpoint in Endpoints(town)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, Fill(endpoint.RoutePattern.RawText!));

    private static string Fill(string pattern) => $"/{pattern.Trim('/')}"
        .Replace("{id:guid}", "3f2504e0-4f89-41d3-9a0c-0305e82c3301", StringComparison.Ordinal).Replace("{page:int}", "1", StringComparison.Ordinal).Replace("{question}", "phone", StringComparison.Ordinal);
}

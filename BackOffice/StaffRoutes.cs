using BackOffice.Access;
using BackOffice.Accounts;
using BackOffice.Alert;
using BackOffice.Audit;
using BackOffice.Introductions;
using BackOffice.Overview;
using BackOffice.People;
using BackOffice.Printing;
using BackOffice.Requests;
using BackOffice.Review;
using BackOffice.Sending;
using BackOffice.Today;
using BackOffice.Volunteers;

namespace BackOffice;

/// <summary>Every route of the BackOffice. A route that names no policy is closed to everybody.</summary>
internal static class StaffRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        SignInRoutes.Map(routes);
        FirstRoutes.Map(routes);
        AccountRoutes.Map(routes);
        AccountsRoutes.Map(routes);
        AuditRoutes.Map(routes);
        TodayRoutes.Map(routes);
        ReviewRoutes.Map(routes);
        PersonRoutes.Map(routes);
        RequestRoutes.Map(routes);
        VolunteerRoutes.Map(routes);
        IntroductionRoutes.Map(routes);
        FiguresRoutes.Map(routes);
        AlertRoutes.Map(routes);
        PrintRoutes.Map(routes);
        LabelRoutes.Map(routes);
        SendingRoutes.Map(routes);
    }
}

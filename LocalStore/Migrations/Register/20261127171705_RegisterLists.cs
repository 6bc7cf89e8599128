using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStore.Migrations.Register;

internal sealed partial class RegisterLists : Migration
{
    private static readonly string[] OfCounts = ["Neighbourhood", "Kinds", "Status"];
    private static readonly string[] OfLists = ["RecallOn", "ReceivedOn", "Id"];
    private static readonly string[] OfDays = ["Result", "AtUtc"];
    private static readonly string[] Before = ["Status", "RecallOn"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(name: "IX_Requests_Status_RecallOn", table: "Requests");
        migrationBuilder.CreateIndex(name: "IX_Requests_Neighbourhood_Kinds_Status", table: "Requests", columns: OfCounts);
        migrationBuilder.CreateIndex(name: "IX_Requests_RecallOn_ReceivedOn_Id", table: "Requests", columns: OfLists, filter: "\"Status\" <> 'Closed'");
        migrationBuilder.CreateIndex(name: "IX_Done_Result_AtUtc", table: "Done", columns: OfDays);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(name: "IX_Requests_Neighbourhood_Kinds_Status", table: "Requests");
        migrationBuilder.DropIndex(name: "IX_Requests_RecallOn_ReceivedOn_Id", table: "Requests");
        migrationBuilder.DropIndex(name: "IX_Done_Result_AtUtc", table: "Done");
        migrationBuilder.CreateIndex(name: "IX_Requests_Status_RecallOn", table: "Requests", columns: Before);
    }
}

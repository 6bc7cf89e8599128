using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStore.Migrations.Statistics;
internal sealed partial class StatisticsCreated : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Classes",
            columns: table => new
            {
                ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                ReleaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                Node = table.Column<string>(type: "TEXT", nullable: false),
                Class = table.Column<string>(type: "TEXT", nullable: false),
                Count = table.Column<int>(type: "INTEGER", nullable: false),
                Refusal = table.Column<string>(type: "TEXT", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Classes", x => x.ItemId);
            });

        migrationBuilder.CreateTable(
            name: "Facts",
            columns: table => new
            {
                Record = table.Column<Guid>(type: "TEXT", nullable: false),
                PersonToken = table.Column<byte[]>(type: "BLOB", nullable: false),
                Kind = table.Column<string>(type: "TEXT", nullable: false),
                HelpKinds = table.Column<string>(type: "TEXT", nullable: false),
                Lasting = table.Column<bool>(type: "INTEGER", nullable: true),
                Age = table.Column<string>(type: "TEXT", nullable: false),
                Neighbourhood = table.Column<string>(type: "TEXT", nullable: true),
                Channel = table.Column<string>(type: "TEXT", nullable: false),
                ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                Outcome = table.Column<string>(type: "TEXT", nullable: true),
                EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                State = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Facts", x => x.Record);
            });

        migrationBuilder.CreateTable(
            name: "Releases",
            columns: table => new
            {
                ReleaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                Week = table.Column<string>(type: "TEXT", nullable: false),
                SealedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                Policy = table.Column<int>(type: "INTEGER", nullable: false),
                State = table.Column<string>(type: "TEXT", nullable: false),
                Parts = table.Column<int>(type: "INTEGER", nullable: false),
                Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                NotBeforeUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                DeliveredAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                Receipt = table.Column<string>(type: "TEXT", nullable: true),
                Problem = table.Column<string>(type: "TEXT", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Releases", x => x.ReleaseId);
            });

        migrationBuilder.CreateTable(
            name: "SyncStates",
            columns: table => new
            {
                Id = table.Column<int>(type: "INTEGER", nullable: false),
                LastSuccessUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                NextAttemptUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                Failures = table.Column<int>(type: "INTEGER", nullable: false),
                Problem = table.Column<string>(type: "TEXT", nullable: true),
                ProblemSinceUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                ClockSkewSeconds = table.Column<int>(type: "INTEGER", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_SyncStates", x => x.Id);
            });

        migrationBuilder.CreateIndex(
            name: "IX_Classes_ReleaseId",
            table: "Classes",
            column: "ReleaseId");

        migrationBuilder.CreateIndex(
            name: "IX_Facts_PersonToken",
            table: "Facts",
            column: "PersonToken");

        migrationBuilder.CreateIndex(
            name: "IX_Facts_State",
            table: "Facts",
            column: "State");

        migrationBuilder.CreateIndex(
            name: "IX_Releases_Week",
            table: "Releases",
            column: "Week",
            unique: true);
    }
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "Classes");

        migrationBuilder.DropTable(
            name: "Facts");

        migrationBuilder.DropTable(
            name: "Releases");

        migrationBuilder.DropTable(
            name: "SyncStates");
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStore.Migrations.Register;

internal sealed partial class RegisterCreated : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Alerts",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "TEXT", nullable: false),
                Reference = table.Column<string>(type: "TEXT", nullable: false),
                Channel = table.Column<string>(type: "TEXT", nullable: false),
                ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                ValidatedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                ValidatedBy = table.Column<string>(type: "TEXT", nullable: false),
                AcknowledgedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                AcknowledgedBy = table.Column<string>(type: "TEXT", nullable: true),
                RemovedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                Content = table.Column<byte[]>(type: "BLOB", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Alerts", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "Campaigns",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "TEXT", nullable: false),
                StartedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                StartedBy = table.Column<string>(type: "TEXT", nullable: false),
                EndedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Campaigns", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "Done",
            columns: table => new
            {
                DepositId = table.Column<Guid>(type: "TEXT", nullable: false),
                AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                Agent = table.Column<string>(type: "TEXT", nullable: false),
                Result = table.Column<string>(type: "TEXT", nullable: false),
                PersonId = table.Column<Guid>(type: "TEXT", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Done", x => x.DepositId);
            });

        migrationBuilder.CreateTable(
            name: "Drafts",
            columns: table => new
            {
                DepositId = table.Column<Guid>(type: "TEXT", nullable: false),
                SavedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                Agent = table.Column<string>(type: "TEXT", nullable: false),
                State = table.Column<string>(type: "TEXT", nullable: false),
                Content = table.Column<byte[]>(type: "BLOB", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Drafts", x => x.DepositId);
            });

        migrationBuilder.CreateTable(
            name: "Persons",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "TEXT", nullable: false),
                CreatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                LastContactOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                RestrictedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                Content = table.Column<byte[]>(type: "BLOB", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Persons", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "AlertCalls",
            columns: table => new
            {
                Campaign = table.Column<Guid>(type: "TEXT", nullable: false),
                AlertId = table.Column<Guid>(type: "TEXT", nullable: false),
                AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                Agent = table.Column<string>(type: "TEXT", nullable: false),
                Result = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AlertCalls", x => new { x.Campaign, x.AlertId, x.AtUtc });
                table.ForeignKey(
                    name: "FK_AlertCalls_Alerts_AlertId",
                    column: x => x.AlertId,
                    principalTable: "Alerts",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "FK_AlertCalls_Campaigns_Campaign",
                    column: x => x.Campaign,
                    principalTable: "Campaigns",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "Changes",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "TEXT", nullable: false),
                PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                Agent = table.Column<string>(type: "TEXT", nullable: false),
                Content = table.Column<byte[]>(type: "BLOB", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Changes", x => x.Id);
                table.ForeignKey(
                    name: "FK_Changes_Persons_PersonId",
                    column: x => x.PersonId,
                    principalTable: "Persons",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "Index",
            columns: table => new
            {
                Kind = table.Column<int>(type: "INTEGER", nullable: false),
                Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                PersonId = table.Column<Guid>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Index", x => new { x.Kind, x.Hash, x.PersonId });
                table.ForeignKey(
                    name: "FK_Index_Persons_PersonId",
                    column: x => x.PersonId,
                    principalTable: "Persons",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "Journal",
            columns: table => new
            {
                Id = table.Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                Agent = table.Column<string>(type: "TEXT", nullable: false),
                Action = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Journal", x => x.Id);
                table.ForeignKey(
                    name: "FK_Journal_Persons_PersonId",
                    column: x => x.PersonId,
                    principalTable: "Persons",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "Offers",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "TEXT", nullable: false),
                PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                Reference = table.Column<string>(type: "TEXT", nullable: false),
                Form = table.Column<string>(type: "TEXT", nullable: false),
                Version = table.Column<int>(type: "INTEGER", nullable: false),
                Channel = table.Column<string>(type: "TEXT", nullable: false),
                ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                ValidatedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                ValidatedBy = table.Column<string>(type: "TEXT", nullable: false),
                Status = table.Column<string>(type: "TEXT", nullable: false),
                PausedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                LastAskedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                IdentitySeenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                RecallOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                Kinds = table.Column<string>(type: "TEXT", nullable: false),
                Slots = table.Column<string>(type: "TEXT", nullable: false),
                Reach = table.Column<string>(type: "TEXT", nullable: false),
                Travel = table.Column<string>(type: "TEXT", nullable: false),
                MostPersons = table.Column<int>(type: "INTEGER", nullable: false),
                Neighbourhood = table.Column<string>(type: "TEXT", nullable: true),
                SharesContact = table.Column<bool>(type: "INTEGER", nullable: false),
                Counts = table.Column<bool>(type: "INTEGER", nullable: false),
                Content = table.Column<byte[]>(type: "BLOB", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Offers", x => x.Id);
                table.ForeignKey(
                    name: "FK_Offers_Persons_PersonId",
                    column: x => x.PersonId,
                    principalTable: "Persons",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "Pictures",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "TEXT", nullable: false),
                DepositId = table.Column<Guid>(type: "TEXT", nullable: false),
                PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                Page = table.Column<int>(type: "INTEGER", nullable: false),
                DeleteOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                Content = table.Column<byte[]>(type: "BLOB", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Pictures", x => x.Id);
                table.ForeignKey(
                    name: "FK_Pictures_Persons_PersonId",
                    column: x => x.PersonId,
                    principalTable: "Persons",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "Requests",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "TEXT", nullable: false),
                PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                Reference = table.Column<string>(type: "TEXT", nullable: false),
                Form = table.Column<string>(type: "TEXT", nullable: false),
                Version = table.Column<int>(type: "INTEGER", nullable: false),
                Channel = table.Column<string>(type: "TEXT", nullable: false),
                ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                ValidatedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                ValidatedBy = table.Column<string>(type: "TEXT", nullable: false),
                Status = table.Column<string>(type: "TEXT", nullable: false),
                Outcome = table.Column<string>(type: "TEXT", nullable: true),
                ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                RecallOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                Owner = table.Column<string>(type: "TEXT", nullable: false),
                Kinds = table.Column<string>(type: "TEXT", nullable: false),
                Slots = table.Column<string>(type: "TEXT", nullable: false),
                Frequency = table.Column<string>(type: "TEXT", nullable: true),
                Delay = table.Column<string>(type: "TEXT", nullable: true),
                Neighbourhood = table.Column<string>(type: "TEXT", nullable: true),
                SharesContact = table.Column<bool>(type: "INTEGER", nullable: false),
                Counts = table.Column<bool>(type: "INTEGER", nullable: false),
                Content = table.Column<byte[]>(type: "BLOB", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Requests", x => x.Id);
                table.ForeignKey(
                    name: "FK_Requests_Persons_PersonId",
                    column: x => x.PersonId,
                    principalTable: "Persons",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "Introductions",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "TEXT", nullable: false),
                RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                OfferId = table.Column<Guid>(type: "TEXT", nullable: false),
                Status = table.Column<string>(type: "TEXT", nullable: false),
                ProposedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                LastStepOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                SharedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                SharedBy = table.Column<string>(type: "TEXT", nullable: true),
                DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                Face = table.Column<int>(type: "INTEGER", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Introductions", x => x.Id);
                table.ForeignKey(
                    name: "FK_Introductions_Offers_OfferId",
                    column: x => x.OfferId,
                    principalTable: "Offers",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "FK_Introductions_Requests_RequestId",
                    column: x => x.RequestId,
                    principalTable: "Requests",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "IX_AlertCalls_AlertId",
            table: "AlertCalls",
            column: "AlertId");

        migrationBuilder.CreateIndex(
            name: "IX_Changes_PersonId",
            table: "Changes",
            column: "PersonId");

        migrationBuilder.CreateIndex(
            name: "IX_Index_PersonId",
            table: "Index",
            column: "PersonId");

        migrationBuilder.CreateIndex(
            name: "IX_Introductions_DueOn",
            table: "Introductions",
            column: "DueOn");

        migrationBuilder.CreateIndex(
            name: "IX_Introductions_OfferId",
            table: "Introductions",
            column: "OfferId");

        migrationBuilder.CreateIndex(
            name: "IX_Introductions_RequestId_OfferId",
            table: "Introductions",
            columns: new[] { "RequestId", "OfferId" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_Journal_PersonId",
            table: "Journal",
            column: "PersonId");

        migrationBuilder.CreateIndex(
            name: "IX_Journal_SubjectId",
            table: "Journal",
            column: "SubjectId");

        migrationBuilder.CreateIndex(
            name: "IX_Offers_PersonId",
            table: "Offers",
            column: "PersonId");

        migrationBuilder.CreateIndex(
            name: "IX_Offers_Reference",
            table: "Offers",
            column: "Reference");

        migrationBuilder.CreateIndex(
            name: "IX_Offers_Status",
            table: "Offers",
            column: "Status");

        migrationBuilder.CreateIndex(
            name: "IX_Persons_LastContactOn",
            table: "Persons",
            column: "LastContactOn");

        migrationBuilder.CreateIndex(
            name: "IX_Pictures_DeleteOn",
            table: "Pictures",
            column: "DeleteOn");

        migrationBuilder.CreateIndex(
            name: "IX_Pictures_DepositId",
            table: "Pictures",
            column: "DepositId");

        migrationBuilder.CreateIndex(
            name: "IX_Pictures_PersonId",
            table: "Pictures",
            column: "PersonId");

        migrationBuilder.CreateIndex(
            name: "IX_Requests_PersonId",
            table: "Requests",
            column: "PersonId");

        migrationBuilder.CreateIndex(
            name: "IX_Requests_Reference",
            table: "Requests",
            column: "Reference");

        migrationBuilder.CreateIndex(
            name: "IX_Requests_Status_RecallOn",
            table: "Requests",
            columns: new[] { "Status", "RecallOn" });
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "AlertCalls");

        migrationBuilder.DropTable(
            name: "Changes");

        migrationBuilder.DropTable(
            name: "Done");

        migrationBuilder.DropTable(
            name: "Drafts");

        migrationBuilder.DropTable(
            name: "Index");

        migrationBuilder.DropTable(
            name: "Introductions");

        migrationBuilder.DropTable(
            name: "Journal");

        migrationBuilder.DropTable(
            name: "Pictures");

        migrationBuilder.DropTable(
            name: "Alerts");

        migrationBuilder.DropTable(
            name: "Campaigns");

        migrationBuilder.DropTable(
            name: "Offers");

        migrationBuilder.DropTable(
            name: "Requests");

        migrationBuilder.DropTable(
            name: "Persons");
    }
}

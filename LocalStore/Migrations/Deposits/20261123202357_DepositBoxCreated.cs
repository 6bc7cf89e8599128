using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStore.Migrations.Deposits;

internal sealed partial class DepositBoxCreated : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "DepositPages",
            columns: table => new
            {
                DepositId = table.Column<Guid>(type: "TEXT", nullable: false),
                Page = table.Column<int>(type: "INTEGER", nullable: false),
                PagesExpected = table.Column<int>(type: "INTEGER", nullable: false),
                Serial = table.Column<string>(type: "TEXT", nullable: true),
                ReceivedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_DepositPages", x => new { x.DepositId, x.Page });
            });

        migrationBuilder.CreateTable(
            name: "Deposits",
            columns: table => new
            {
                Id = table.Column<Guid>(type: "TEXT", nullable: false),
                ReceivedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                Channel = table.Column<string>(type: "TEXT", nullable: false),
                Form = table.Column<string>(type: "TEXT", nullable: false),
                Version = table.Column<int>(type: "INTEGER", nullable: false),
                Serial = table.Column<string>(type: "TEXT", nullable: true),
                Ciphertext = table.Column<byte[]>(type: "BLOB", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Deposits", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "Sources",
            columns: table => new
            {
                Digest = table.Column<string>(type: "TEXT", nullable: false),
                FilePage = table.Column<int>(type: "INTEGER", nullable: false),
                Outcome = table.Column<string>(type: "TEXT", nullable: false),
                DepositId = table.Column<Guid>(type: "TEXT", nullable: true),
                ReceivedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Sources", x => new { x.Digest, x.FilePage });
            });

        migrationBuilder.CreateIndex(
            name: "IX_DepositPages_Serial",
            table: "DepositPages",
            column: "Serial");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "DepositPages");

        migrationBuilder.DropTable(
            name: "Deposits");

        migrationBuilder.DropTable(
            name: "Sources");
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LocalStore.Migrations.Register;

internal sealed partial class RegisterUndoing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<byte[]>(name: "PersonBefore", table: "Done", type: "BLOB", nullable: true);
        migrationBuilder.AddColumn<Guid>(name: "DepositId", table: "Changes", type: "TEXT", nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(name: "PersonBefore", table: "Done");
        migrationBuilder.DropColumn(name: "DepositId", table: "Changes");
    }
}

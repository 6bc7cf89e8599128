using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LocalStore.Tests.Files;

// A context with two migrations of its own: one that works, and one that fails.
internal sealed class UnluckyBox(DbContextOptions<UnluckyBox> options) : DbContext(options);

[DbContext(typeof(UnluckyBox))]
[Migration(Name)]
internal sealed class UnluckyGood : Migration
{
    public const string Name = "29990101000000_Good";

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("CREATE TABLE Added (Id INTEGER)");
}

[DbContext(typeof(UnluckyBox))]
[Migration(Name)]
internal sealed class UnluckyBad : Migration
{
    public const string Name = "29990102000000_Bad";

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("INSERT INTO no_such_table VALUES (1)");
}

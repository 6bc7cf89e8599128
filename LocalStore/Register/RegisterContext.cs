using LocalStore.Files;
using LocalStore.Register.Rows;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Register;

// register.db: persons, requests, offers, introductions. What names or describes a person is sealed with that person's key; coded answers are in clear.
internal sealed class RegisterContext(DbContextOptions<RegisterContext> options) : DbContext(options)
{
    public DbSet<PersonRow> Persons => Set<PersonRow>();

    public DbSet<IndexRow> Index => Set<IndexRow>();

    public DbSet<RequestRow> Requests => Set<RequestRow>();

    public DbSet<OfferRow> Offers => Set<OfferRow>();

    public DbSet<IntroductionRow> Introductions => Set<IntroductionRow>();

    public DbSet<JournalRow> Journal => Set<JournalRow>();

    public DbSet<ChangeRow> Changes => Set<ChangeRow>();

    public DbSet<PictureRow> Pictures => Set<PictureRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<DoneRow> Done => Set<DoneRow>();

    public DbSet<AlertRow> Alerts => Set<AlertRow>();

    public DbSet<AlertCallRow> AlertCalls => Set<AlertCallRow>();

    public DbSet<CampaignRow> Campaigns => Set<CampaignRow>();

    public static RegisterContext Open(StoreFile file) => Open(file, new StorePragmas(file));

    public static RegisterContext Open(StoreFile file, StorePragmas pragmas) =>
        new(new DbContextOptionsBuilder<RegisterContext>().UseSqlite(file.ConnectionString).AddInterceptors(pragmas).Options);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PersonRow>(person =>
        {
            person.Property(p => p.Id).ValueGeneratedNever();
            person.HasIndex(p => p.LastContactOn);
        });
        modelBuilder.Entity<IndexRow>(entry =>
        {
            entry.HasKey(e => new { e.Kind, e.Hash, e.PersonId });
            entry.HasIndex(e => e.PersonId);
            entry.HasOne<PersonRow>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<RequestRow>(request =>
        {
            request.Property(r => r.Id).ValueGeneratedNever();
            request.HasIndex(r => r.Reference);
            // What runs, in the order of the lists; and what the counts above them look at.
            request.HasIndex(r => new { r.RecallOn, r.ReceivedOn, r.Id }).HasFilter("\"Status\" <> 'Closed'");
            request.HasIndex(r => new { r.Neighbourhood, r.Kinds, r.Status });
            request.Property(r => r.ValidatedAtUtc).HasConversion(UtcColumn.Conversion);
            request.Property(r => r.Status).HasConversion<string>();
            request.Property(r => r.Outcome).HasConversion<string>();
            request.HasOne<PersonRow>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<OfferRow>(offer =>
        {
            offer.Property(o => o.Id).ValueGeneratedNever();
            offer.HasIndex(o => o.Reference);
            offer.HasIndex(o => o.Status);
            offer.Property(o => o.ValidatedAtUtc).HasConversion(UtcColumn.Conversion);
            offer.Property(o => o.Status).HasConversion<string>();
            offer.HasOne<PersonRow>().WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<IntroductionRow>(introduction =>
        {
            introduction.Property(i => i.Id).ValueGeneratedNever();
            introduction.HasIndex(i => new { i.RequestId, i.OfferId }).IsUnique();
            introduction.HasIndex(i => i.DueOn);
            introduction.Property(i => i.Status).HasConversion<string>();
            introduction.HasOne<RequestRow>().WithMany().HasForeignKey(i => i.RequestId).OnDelete(DeleteBehavior.Cascade);
            introduction.HasOne<OfferRow>().WithMany().HasForeignKey(i => i.OfferId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<JournalRow>(line =>
        {
            line.HasIndex(l => l.SubjectId);
            line.Property(l => l.AtUtc).HasConversion(UtcColumn.Conversion);
            line.HasOne<PersonRow>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<ChangeRow>(change =>
        {
            change.Property(c => c.Id).ValueGeneratedNever();
            change.Property(c => c.AtUtc).HasConversion(UtcColumn.Conversion);
            change.HasOne<PersonRow>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<PictureRow>(picture =>
        {
            picture.Property(p => p.Id).ValueGeneratedNever();
            picture.HasIndex(p => p.DeleteOn);
            picture.HasIndex(p => p.DepositId);
            picture.HasOne<PersonRow>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<DraftRow>(draft =>
        {
            draft.HasKey(d => d.DepositId);
            draft.Property(d => d.DepositId).ValueGeneratedNever();
            draft.Property(d => d.SavedAtUtc).HasConversion(UtcColumn.Conversion);
        });
        modelBuilder.Entity<DoneRow>(done =>
        {
            done.HasKey(d => d.DepositId);
            done.Property(d => d.DepositId).ValueGeneratedNever();
            done.HasIndex(d => new { d.Result, d.AtUtc });
            done.Property(d => d.AtUtc).HasConversion(UtcColumn.Conversion);
        });
        modelBuilder.Entity<AlertRow>(alert =>
        {
            alert.Property(a => a.Id).ValueGeneratedNever();
            alert.Property(a => a.ValidatedAtUtc).HasConversion(UtcColumn.Conversion);
        });
        modelBuilder.Entity<AlertCallRow>(call =>
        {
            call.HasKey(c => new { c.Campaign, c.AlertId, c.AtUtc });
            call.Property(c => c.AtUtc).HasConversion(UtcColumn.Conversion);
            call.Property(c => c.Result).HasConversion<string>();
            call.HasOne<AlertRow>().WithMany().HasForeignKey(c => c.AlertId).OnDelete(DeleteBehavior.Cascade);
            call.HasOne<CampaignRow>().WithMany().HasForeignKey(c => c.Campaign).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<CampaignRow>(campaign =>
        {
            campaign.Property(c => c.Id).ValueGeneratedNever();
            campaign.Property(c => c.StartedAtUtc).HasConversion(UtcColumn.Conversion);
            campaign.Property(c => c.EndedAtUtc).HasConversion(UtcColumn.Conversion);
        });
    }
}

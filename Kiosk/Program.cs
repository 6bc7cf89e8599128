using Kiosk;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddKiosk();
var app = builder.Build();
app.UseKiosk();
await app.RunAsync();

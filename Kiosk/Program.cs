using Kiosk;
using Kiosk.Speech;

var listing = args is [SpeechList.Verb, ..];
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = listing ? args[1..] : args, ContentRootPath = AppContext.BaseDirectory });
builder.AddKiosk();
var app = builder.Build();
if (listing)
{
    foreach (var line in SpeechList.Of(app.Services.GetRequiredService<PromptBook>())) Console.WriteLine(line);
    return;
}

app.UseKiosk();
await app.RunAsync();

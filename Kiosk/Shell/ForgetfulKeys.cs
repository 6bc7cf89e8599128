using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Kiosk.Shell;

/// <summary>Keeps the keys of form tokens in memory: nothing is written to disk, and a restart ends all visits anyway.</summary>
internal sealed class ForgetfulKeys : IXmlRepository
{
    private readonly List<XElement> keys = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (keys) return [.. keys];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (keys) keys.Add(element);
    }
}

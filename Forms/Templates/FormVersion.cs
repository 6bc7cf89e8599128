using System.Globalization;

namespace Forms.Templates;

/// <summary>The version of a form, from 1 to 99. A version that has been printed is never edited.</summary>
public readonly record struct FormVersion(int Number)
{
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}

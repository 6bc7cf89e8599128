namespace Forms.Templates;

/// <summary>The name of a form, as its folder under forms-templates is called: small letters, digits and hyphens, 3 to 20 characters.</summary>
public readonly record struct FormId(string Value)
{
    public override string ToString() => Value;
}

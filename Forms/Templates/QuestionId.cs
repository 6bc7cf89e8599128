namespace Forms.Templates;

/// <summary>The name of a question within its form: small letters, digits and hyphens.</summary>
public readonly record struct QuestionId(string Value)
{
    public override string ToString() => Value;
}

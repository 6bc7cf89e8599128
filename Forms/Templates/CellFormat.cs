namespace Forms.Templates;

/// <summary>What a row of cells holds as a whole.</summary>
public enum CellFormat
{
    /// <summary>A French telephone number: ten digits in pairs.</summary>
    Phone,

    /// <summary>Eight digits: day, month, year (JJMMAAAA).</summary>
    Date,

    /// <summary>Four digits.</summary>
    Year,

    /// <summary>Five digits.</summary>
    Postcode,

    /// <summary>A surname or a first name.</summary>
    Name,

    /// <summary>The name of a street.</summary>
    Street,

    /// <summary>A number in a street, as in 12 or 12B; or a plain count.</summary>
    Number,

    /// <summary>Anything of the alphabet.</summary>
    Text,
}

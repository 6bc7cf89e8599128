// Which keys stand where, thirteen in a row. A key is a character, or does something and may be wider.

const accents = [..."éèêëàâçîïôûùœ"];
const address = [..."1234567890@._"];
const digits = [..."1234567890"];
const signs = [...".,;:!?()/+"];
const letters = {
  azerty: ["azertyuiop", "qsdfghjklm", "wxcvbn"],
  abc: ["abcdefghij", "klmnopqrst", "uvwxyz"],
};

const act = (act, columns = 1) => ({ act, columns });

/** The rows of the keyboard. */
export function rowsOf({ kind, order, signsShown }) {
  if (kind === "digits") return [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"], [act("erase"), "0", act("all")]];
  const [upper, middle, lower] = letters[order].map(row => [...row]);
  // A street and a sentence hold digits, a name does not; an address has them in its first row.
  const mixed = kind !== "name" && kind !== "email";
  return [
    kind === "email" ? address : accents,
    [...(signsShown ? digits : upper), act("erase", 3)],
    [...(signsShown && kind === "text" ? signs : middle), ...(mixed ? [act("digits"), act("all", 2)] : [act("all", 3)])],
    [act("shift"), ...lower, "'", "-", act("space", 2), act("order", 2)],
  ];
}

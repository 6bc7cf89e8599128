// Streets of the commune that match what is typed. They came with the page: what is typed asks nobody.
import { fill } from "/typing.js";

const most = 3;
const least = 2; // letters; with one, the three found would be chance

/** The streets of which words begin with all that is typed, those that begin with the first word typed first. */
export function matching(streets, typed) {
  const wanted = words(typed);
  if (wanted.join("").length < least) return [];
  const found = streets
    .map(street => ({ street, own: words(street) }))
    .filter(({ own }) => wanted.every(word => own.some(begin => begin.startsWith(word))));
  if (found.some(({ own }) => own.join(" ") === wanted.join(" "))) return [];
  const first = ({ own }) => (own.join(" ").startsWith(wanted.join(" ")) ? 0 : 1);
  return found.sort((one, other) => first(one) - first(other)).slice(0, most).map(({ street }) => street);
}

/** Shows the proposals for this field, and puts in what is chosen. */
export function proposeStreets(field) {
  const place = document.getElementById("proposals");
  if (!place || !field) return;
  const streets = [...field.list.options].map(option => option.value);
  // The browser's own list would cover the keys.
  field.removeAttribute("list");
  const show = () => {
    const found = matching(streets, field.value);
    place.replaceChildren(...found.map(street => proposal(street, () => { fill(field, street); field.focus(); })));
    place.hidden = found.length === 0;
  };
  field.addEventListener("input", show);
}

function proposal(street, choose) {
  const key = document.createElement("button");
  key.type = "button";
  key.className = "key";
  key.textContent = street;
  key.addEventListener("mousedown", event => event.preventDefault());
  key.addEventListener("click", choose);
  return key;
}

const words = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe").split(/[^a-z0-9]+/).filter(word => word);

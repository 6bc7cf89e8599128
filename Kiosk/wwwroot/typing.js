// What a key does to a field, at the caret. Nothing is ever corrected.

/** Whether the next letter of this kind of answer is meant to be a capital. */
export function wantsCapital(field, kind) {
  if (kind === "email" || kind === "digits" || kind === "number") return false;
  const before = field.value.slice(0, field.selectionStart);
  return before === "" || (kind === "name" && /[ -]$/.test(before));
}

/** Puts the text where the caret stands, in place of what is selected; false when the field is full. */
export function insert(field, text) {
  const { selectionStart: start, selectionEnd: end } = field;
  if (field.maxLength >= 0 && field.value.length - (end - start) + text.length > field.maxLength) return false;
  change(field, text, start, end, "insertText");
  return true;
}

/** Takes away what is selected, or the character before the caret. */
export function erase(field) {
  const { selectionStart: start, selectionEnd: end } = field;
  const from = start < end ? start : start - ([...field.value.slice(0, start)].at(-1)?.length ?? 0);
  if (from < end) change(field, "", from, end, "deleteContentBackward");
}

/** Empties the field. */
export const eraseAll = field => change(field, "", 0, field.value.length, "deleteContent");

/** Puts a whole answer in. */
export const fill = (field, text) => change(field, text, 0, field.value.length, "insertReplacementText");

/** Digits of a telephone number stand in pairs as they come, when they are typed one after the other. */
export function pairPhone(field, inputType) {
  if (field.type !== "tel" || field.selectionEnd !== field.value.length) return;
  const value = inputType.startsWith("delete") ? field.value.trimEnd() : field.value;
  const paired = /^0[\d ]*$/.test(value) ? value.replaceAll(" ", "").replace(/\d\d(?=\d)/g, "$& ") : value;
  if (paired !== field.value) field.value = paired;
}

function change(field, text, start, end, inputType) {
  field.setRangeText(text, start, end, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType }));
  // A field scrolls by itself only to what is typed with keys plugged in.
  if (field.selectionEnd === field.value.length) field.scrollLeft = field.scrollWidth;
}

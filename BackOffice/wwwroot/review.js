// The review by keyboard: Enter confirms and goes to the next answer in doubt, and never sends the form; digits tick; Ctrl+Enter validates.
const form = document.getElementById("review");
const doubtful = () => [...form.querySelectorAll('fieldset[data-doubtful="1"]')];
const first = field => field.querySelector("input[data-type], input[data-value], input[data-confirm], input:not([type=hidden])");

function go(to) {
  if (!to) { document.getElementById("validate").focus(); return; }
  first(to).focus();
  to.scrollIntoView({ block: "center" });
}

function confirmField(field) {
  const tick = field.querySelector("input[data-confirm]");
  if (tick) tick.checked = true;
  const typed = field.querySelector("input[data-type]");
  if (!typed || typed.value.trim() !== "") field.dataset.doubtful = "";
  const rest = doubtful();
  go(rest.find(other => field.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) ?? rest[0]);
}

function back(field) {
  const all = [...form.querySelectorAll("fieldset.field")];
  go(all[Math.max(0, all.indexOf(field) - 1)]);
}

form.addEventListener("keydown", event => {
  const field = event.target.closest("fieldset.field");
  if (event.key === "Enter" && event.ctrlKey) { event.preventDefault(); document.getElementById("validate").click(); return; }
  if (event.key.toLowerCase() === "s" && event.ctrlKey) { event.preventDefault(); form.querySelector('[value="save"]').click(); return; }
  if (event.key.toLowerCase() === "p" && event.altKey) { event.preventDefault(); document.getElementById("pages")?.scrollIntoView(); return; }
  if (!field) return;
  if (event.key === "Enter" && event.target.tagName !== "BUTTON") { event.preventDefault(); if (event.shiftKey) back(field); else confirmField(field); return; }
  if (/^[1-9]$/.test(event.key) && !event.target.matches("input:not([type=checkbox], [type=radio])")) {
    const tick = field.querySelector(`input[data-key="${event.key}"]`);
    if (tick) { event.preventDefault(); tick.checked = tick.type === "radio" || !tick.checked; }
  }
});

const problems = document.getElementById("problems");
if (problems) problems.focus();
else go(doubtful()[0]);

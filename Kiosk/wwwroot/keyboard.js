// The keyboard of the screen. It writes into the field that was touched last, at its caret, beside whatever is typed with keys plugged in.
import { rowsOf } from "/keys.js";
import { proposeStreets } from "/streets.js";
import { erase, eraseAll, insert, pairPhone, wantsCapital } from "/typing.js";

const shownAtLeastMs = 100;

export function openKeyboard() {
  const board = document.getElementById("keyboard");
  if (!board) return;
  const form = board.closest("form");
  const kind = form.dataset.keyboard;
  const fields = [...form.querySelectorAll(".fields input")];
  const names = JSON.parse(board.dataset.names);
  let field = fields[0];
  let order = form.dataset.abc !== undefined ? "abc" : "azerty";
  let signsShown = kind === "number";
  let shift = null; // null: capitals come by themselves
  let rows = [];

  const capital = () => shift ?? wantsCapital(field, kind);
  const actions = {
    erase: () => erase(field),
    all: () => eraseAll(field),
    space: () => insert(field, " "),
    shift: () => { shift = !capital(); },
    digits: () => { signsShown = !signsShown; draw(); },
    order: () => { order = order === "abc" ? "azerty" : "abc"; signsShown = false; draw(); remember(); },
  };

  function press(key) {
    // Touched, the field keeps the caret; reached with arrow keys, the key keeps the focus.
    if (!board.contains(document.activeElement)) field.focus();
    const { act, sign } = key.dataset;
    if (act) actions[act]();
    else if (insert(field, capital() ? upper(sign) : sign)) shift = null;
    refresh();
  }

  function draw() {
    const act = board.contains(document.activeElement) ? document.activeElement.dataset.act : null;
    for (const row of board.querySelectorAll(".keys")) row.remove();
    rows = rowsOf({ kind, order, signsShown }).map(row => row.map(key => (typeof key === "string" ? signKey(key) : actionKey(key))));
    for (const row of rows) {
      const line = document.createElement("div");
      line.className = "keys";
      line.append(...row);
      board.append(line);
    }
    refresh();
    stopAt(rows.flat().find(key => act && key.dataset.act === act) ?? rows[0][0]);
    if (act) rows.flat().find(key => key.tabIndex === 0).focus();
  }

  // The letters on the keys are those that will be written.
  function refresh() {
    const big = capital();
    for (const key of rows.flat()) {
      const { act, sign } = key.dataset;
      if (act === "shift") key.setAttribute("aria-pressed", String(big));
      if (act === "digits") key.setAttribute("aria-pressed", String(signsShown));
      if (!sign || key.textContent === (big ? upper(sign) : sign)) continue;
      key.textContent = big ? upper(sign) : sign;
      if (names[sign]) key.setAttribute("aria-label", big && upper(sign) !== sign ? `${names[sign]}, ${board.dataset.shift}` : names[sign]);
    }
  }

  function signKey(sign) {
    const key = button("key sign");
    key.dataset.sign = sign;
    return key;
  }

  function actionKey({ act, columns }) {
    const words = board.dataset;
    const key = button(`key act wide-${columns}`);
    key.dataset.act = act;
    const icon = board.querySelector(`template[data-icon="${act}"]`);
    if (icon) key.append(icon.content.cloneNode(true));
    const [shown, name] = {
      erase: [words.erase], all: [words.all, words.eraseAll], space: [words.space], shift: ["", words.shift], digits: ["123", `123, ${words.digits}`],
      order: order === "abc" ? ["AZERTY", words.azerty] : ["ABC", words.alphabet],
    }[act];
    if (shown) key.append(Object.assign(document.createElement("span"), { textContent: shown }));
    if (name) key.setAttribute("aria-label", name);
    return key;
  }

  function button(className) {
    const key = document.createElement("button");
    key.type = "button";
    key.className = className;
    key.tabIndex = -1;
    return key;
  }

  // One stop for Tab; the arrows lead from key to key.
  function stopAt(key) {
    for (const other of rows.flat()) other.tabIndex = other === key ? 0 : -1;
  }

  function neighbour(key, arrow) {
    const at = rows.findIndex(row => row.includes(key));
    const column = rows[at].indexOf(key);
    if (arrow === "ArrowLeft") return rows[at][column - 1];
    if (arrow === "ArrowRight") return rows[at][column + 1];
    const next = rows[at + (arrow === "ArrowUp" ? -1 : 1)];
    const middle = element => { const box = element.getBoundingClientRect(); return box.left + box.width / 2; };
    const away = element => Math.abs(middle(element) - middle(key));
    return next?.reduce((best, other) => (away(other) < away(best) ? other : best));
  }

  function remember() {
    const token = form.elements.__RequestVerificationToken.value;
    const body = new URLSearchParams({ keys: order, __RequestVerificationToken: token });
    fetch("/settings", { method: "POST", body, redirect: "manual", keepalive: true }).catch(() => {});
  }

  // The focus stays in the field, and the mark of the touch is there before the finger has left.
  board.addEventListener("mousedown", event => event.preventDefault());
  board.addEventListener("pointerdown", event => {
    const key = event.target.closest(".key");
    if (!key) return;
    key.classList.add("pressed");
    const since = performance.now();
    const release = () => setTimeout(() => key.classList.remove("pressed"), Math.max(0, shownAtLeastMs - (performance.now() - since)));
    addEventListener("pointerup", release, { once: true });
    addEventListener("pointercancel", release, { once: true });
  });
  board.addEventListener("click", event => {
    const key = event.target.closest(".key");
    if (key) press(key);
  });
  board.addEventListener("focusin", event => stopAt(event.target));
  board.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key.startsWith("Arrow")) {
      event.preventDefault();
      neighbour(event.target, event.key)?.focus();
    } else if (event.key === "Backspace" || (event.key.length === 1 && event.key !== " ")) field.focus();
  });

  for (const each of fields) {
    // No second keyboard of the system, and no list of what others typed.
    each.inputMode = "none";
    each.addEventListener("focus", () => {
      field = each;
      for (const other of fields) other.classList.toggle("current", other === each);
      refresh();
    });
    each.addEventListener("input", event => { pairPhone(each, event.inputType ?? ""); refresh(); });
  }
  document.addEventListener("selectionchange", refresh);

  proposeStreets(document.getElementById("field"));
  form.classList.add("with-keys", kind === "digits" ? "with-pad" : "with-letters");
  board.hidden = false;
  draw();
}

const upper = sign => sign.toLocaleUpperCase("fr");

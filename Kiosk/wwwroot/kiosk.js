// What makes the pages safer and easier where scripts run. Without it every question can still be answered.
import { leaveAlone } from "/away.js";
import { watchGesture } from "/gesture.js";
import { watchIdle } from "/idle.js";
import { openKeyboard } from "/keyboard.js";
import { readAloud } from "/speech.js";

watchIdle();
leaveAlone();
openKeyboard();
readAloud();
watchGesture();

// A page brought back from the browser's memory may be of somebody who left: ask the server what is true now.
addEventListener("pageshow", event => { if (event.persisted) location.reload(); });

// No menu by a long press, nothing to drag away.
addEventListener("contextmenu", event => event.preventDefault());
addEventListener("dragstart", event => event.preventDefault());

// A second tap while the first is on its way must do nothing.
addEventListener("submit", event => {
  if (event.target.dataset.sending) event.preventDefault();
  event.target.dataset.sending = "yes";
});

// The first thing that needs the person gets the focus: what is wrong, or what is to be typed.
const problem = document.getElementById("problem");
(problem ?? document.querySelector(".fields input"))?.focus();

// The page lives: whoever watches the session restarts the browser when this stops.
const beat = () => fetch("/pouls", { method: "POST" }).catch(() => {});
setInterval(beat, 10_000);
beat();

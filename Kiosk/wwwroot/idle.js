// Hides the page when nobody touched it for a while, asks whether somebody is there, and ends the visit when nobody answers.

const touches = ["pointerdown", "keydown", "click", "input", "heard"];
// With these the two buttons are reached and pressed; any other key does nothing while the page is hidden.
const curtainKeys = ["Tab", "Enter", " "];

export function watchIdle() {
  const curtain = document.getElementById("curtain");
  if (!curtain) return;
  const seen = document.getElementById("curtain-count");
  const said = document.getElementById("curtain-said");
  const stayButton = document.getElementById("stay");
  const moreButton = document.getElementById("more-time");
  const staySeconds = Number(document.body.dataset.stay);
  let idleSeconds = Number(document.body.dataset.idle);
  let idle, countdown, behind = [], lastFocus, asking = false;
  let told = performance.now();

  const restart = () => { clearTimeout(idle); idle = setTimeout(hide, idleSeconds * 1000); };

  // The server counts too: it hears of touches that ask for no page, at most every 10 seconds.
  const touched = () => {
    if (!curtain.hidden) return;
    restart();
    if (performance.now() - told < 10_000) return;
    told = performance.now();
    presence("").then(there => { if (!there) end(); });
  };

  // Not displayed is neither seen nor read out; what was typed stays in its fields.
  function hide() {
    lastFocus = document.activeElement;
    behind = [...document.body.children].filter(element => element !== curtain && !element.hidden);
    for (const element of behind) element.hidden = true;
    curtain.hidden = false;
    document.dispatchEvent(new Event("curtain"));
    stayButton.focus();
    const until = performance.now() + staySeconds * 1000;
    const tell = () => {
      const left = Math.ceil((until - performance.now()) / 1000);
      if (left <= 0) return end();
      const words = seen.dataset.words.replace("{0}", left);
      seen.textContent = words;
      if (left % 10 === 0) said.textContent = words;
    };
    tell();
    countdown = setInterval(tell, 1000);
  }

  function show() {
    for (const element of behind) element.hidden = false;
    curtain.hidden = true;
    said.textContent = "";
    lastFocus?.focus?.();
    restart();
  }

  // Everything goes at once; the server is asked for the start page after that.
  function end() {
    clearTimeout(idle);
    clearInterval(countdown);
    for (const element of [...document.body.children]) if (element !== curtain) element.remove();
    location.replace("/goodbye");
  }

  async function stay(more) {
    if (asking) return;
    asking = true;
    clearInterval(countdown);
    const there = await presence(more ? "?more=true" : "");
    asking = false;
    if (!there) return end();
    // Whoever comes back sees one question, never all answers.
    if (document.body.dataset.page === "answers") return location.replace("/resume");
    show();
  }

  // Whether the visit still goes on. A server that does not answer now is no reason to throw answers away: it counts for itself.
  async function presence(query) {
    try {
      const answer = await fetch(`/presence${query}`, { method: "POST" });
      if (answer.ok) idleSeconds = Number(await answer.text());
      return answer.ok;
    } catch {
      return true;
    }
  }

  stayButton.addEventListener("click", () => stay(false));
  moreButton.addEventListener("click", () => stay(true));
  // A touch beside the buttons does not take the focus away from them.
  curtain.addEventListener("mousedown", event => {
    if (!event.target.closest("button")) event.preventDefault();
  });
  for (const name of touches) addEventListener(name, touched, { capture: true, passive: true });
  addEventListener("keydown", event => {
    if (!curtain.hidden && !curtainKeys.includes(event.key)) event.preventDefault();
  }, { capture: true });
  restart();
}

// Hides the page when nobody touched it for a while, asks whether somebody is there, and ends the visit when nobody answers.
export function watchIdle() {
  const curtain = document.getElementById("curtain");
  if (!curtain) return;
  const body = document.body;
  const count = document.getElementById("curtain-count");
  const behind = [...body.children].filter(element => element !== curtain);
  let idleSeconds = Number(body.dataset.idle);
  const staySeconds = Number(body.dataset.stay);
  let idle, countdown;
  let told = performance.now();

  const restart = () => { clearTimeout(idle); idle = setTimeout(hide, idleSeconds * 1000); };

  // The server counts too: it hears of touches that ask for no page, at most every 10 seconds.
  const touched = () => {
    if (!curtain.hidden) return;
    restart();
    if (performance.now() - told < 10_000) return;
    told = performance.now();
    presence("");
  };

  function hide() {
    for (const element of behind) { element.inert = true; element.style.visibility = "hidden"; }
    curtain.hidden = false;
    document.getElementById("stay").focus();
    let left = staySeconds;
    const tell = () => { count.textContent = count.dataset.words.replace("{0}", left); };
    tell();
    countdown = setInterval(() => { left -= 1; if (left <= 0) end(); else tell(); }, 1000);
  }

  const end = () => { clearInterval(countdown); for (const element of behind) element.remove(); location.replace("/goodbye"); };

  async function stay(more) {
    clearInterval(countdown);
    const there = await presence(more ? "?more=true" : "");
    if (!there) return end();
    // Whoever comes back sees one question, never all answers.
    if (body.dataset.page === "answers") return location.replace("/resume");
    if (more) idleSeconds = Math.max(idleSeconds, 180);
    for (const element of behind) { element.inert = false; element.style.visibility = ""; }
    curtain.hidden = true;
    restart();
  }

  const presence = query => fetch(`/presence${query}`, { method: "POST" }).then(answer => answer.ok, () => true);

  document.getElementById("stay").addEventListener("click", () => stay(false));
  document.getElementById("more-time").addEventListener("click", () => stay(true));
  for (const name of ["pointerdown", "keydown", "input", "heard"]) addEventListener(name, touched, { capture: true, passive: true });
  restart();
}

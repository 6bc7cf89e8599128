// Reads the page aloud: only when asked to, sentence after sentence, each a sound of its own.
export function readAloud() {
  const speech = document.getElementById("speech");
  if (!speech) return;
  const [listen, stop, quieter, louder, sound] =
    ["listen", "stop-listening", "quieter", "louder", "voice"].map(id => document.getElementById(id));
  const most = Number(speech.dataset.most);
  let ask = document.getElementById("aloud");
  let waiting = []; // what is still to be said
  let saying = false;
  let volume = Number(speech.dataset.volume);
  let mustReload = false;

  const clipsOf = element => element.dataset.clips.split(" ");

  function say(clips) {
    waiting = [...clips];
    saying = true;
    quieter.hidden = louder.hidden = false;
    show();
    next();
  }

  function next() {
    const clip = waiting.shift();
    if (!clip) return halt();
    sound.src = clip;
    sound.play().catch(() => {});
    // Whoever listens is there, though nothing is touched.
    dispatchEvent(new Event("heard"));
  }

  function halt() {
    waiting = [];
    saying = false;
    sound.removeAttribute("src");
    sound.load();
    show();
    // The page of nobody does not watch for somebody who left; one with a changed volume must.
    if (mustReload) location.reload();
  }

  function show() {
    const focused = document.activeElement === listen || document.activeElement === stop;
    listen.hidden = saying;
    stop.hidden = !saying;
    if (focused) (saying ? stop : listen).focus();
    quieter.disabled = volume <= 1;
    louder.disabled = volume >= most;
    sound.volume = 10 ** ((volume - most) * 4 / 20); // 4 dB a step
    // On a small screen in large type, « Question 3 sur 9 » makes room; it is said too.
    const note = document.querySelector(".bar .note");
    if (!note) return;
    note.hidden = false;
    note.hidden = note.parentElement.scrollWidth > innerWidth;
  }

  async function change(step) {
    volume += step;
    show();
    const kept = await fetch(`/speech/volume?step=${volume}`, { method: "POST" }).then(answer => answer.ok, () => false);
    mustReload ||= kept && document.body.dataset.idle === "0";
    if (mustReload && !saying) halt();
  }

  async function agree() {
    const agreed = await fetch("/speech/aloud", { method: "POST" }).then(answer => answer.ok, () => false);
    ask.close();
    if (!agreed) return location.reload();
    ask = null;
    say(clipsOf(speech));
  }

  listen.addEventListener("click", () => {
    if (!ask) return say(clipsOf(speech));
    ask.showModal();
    say(clipsOf(ask));
  });
  stop.addEventListener("click", halt);
  quieter.addEventListener("click", () => change(-1));
  louder.addEventListener("click", () => change(1));
  sound.addEventListener("ended", next);
  sound.addEventListener("error", () => {
    if (!saying || !sound.hasAttribute("src")) return;
    const sorry = speech.dataset.notSaid;
    if (sound.src.endsWith(sorry)) return halt();
    waiting.unshift(sorry);
    next();
  });
  ask?.addEventListener("cancel", halt);
  document.getElementById("aloud-headset")?.addEventListener("click", agree);
  document.getElementById("aloud-yes")?.addEventListener("click", agree);
  document.getElementById("aloud-no")?.addEventListener("click", () => { ask.close(); halt(); });

  // Nobody there: nothing is said any more, and nothing lies over the question that asks. It can be heard itself.
  const hear = document.getElementById("curtain-listen");
  if (hear) {
    hear.hidden = false;
    hear.addEventListener("click", () => say(clipsOf(hear)));
  }
  document.addEventListener("curtain", () => { halt(); ask?.close(); });
  for (const id of ["stay", "more-time"]) document.getElementById(id)?.addEventListener("click", halt);

  speech.hidden = false;
  show();
}

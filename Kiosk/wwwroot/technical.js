// What only a browser can do on the technical pages: the digit keys, and what is plugged in.

const pad = document.getElementById("pad");
if (pad) {
  const pin = document.getElementById("pin");
  pad.hidden = false;
  // The field keeps the focus, so that a keypad that is plugged in works beside these keys.
  pad.addEventListener("pointerdown", event => event.preventDefault());
  pad.addEventListener("click", event => {
    const key = event.target.closest("button");
    if (!key) return;
    pin.value = key.id === "erase" ? pin.value.slice(0, -1) : (pin.value + key.dataset.digit).slice(0, pin.maxLength);
  });
}

function tell(id, state, detail) {
  const part = document.getElementById(`health-${id}`);
  part.classList.remove("fine", "tocheck", "broken");
  part.classList.add(state);
  for (const word of part.querySelectorAll(".state > span")) word.hidden = !word.classList.contains(state);
  part.querySelector(".detail").textContent = detail;
}

const camera = document.getElementById("health-camera");
if (camera) {
  const devices = await navigator.mediaDevices?.enumerateDevices().catch(() => []) ?? [];
  const cameras = devices.filter(device => device.kind === "videoinput");
  if (cameras.length > 0) tell("camera", "fine", camera.dataset.there.replace("{0}", cameras[0].label || cameras.length));
  else tell("camera", "tocheck", camera.dataset.missing);
}

const play = document.getElementById("play");
if (play) {
  play.hidden = false;
  play.addEventListener("click", async () => {
    const { there, missing } = document.getElementById("health-sound").dataset;
    try {
      const context = new AudioContext();
      const tone = new OscillatorNode(context, { frequency: 440 });
      tone.connect(new GainNode(context, { gain: 0.4 })).connect(context.destination);
      tone.start();
      tone.stop(context.currentTime + 0.8);
      tone.onended = () => context.close();
      await context.resume();
      tell("sound", "tocheck", there);
    } catch {
      tell("sound", "broken", missing);
    }
  });
}

// « J’ai rempli le papier »: offers the way where there is a camera, shows what it sees, and takes the picture when the page lies still.
const LOOK_MS = 200;
// Lying still is so long and so many looks at pictures that are new: a busy machine may show one picture for a second.
const STILL_MS = 800, STILL_LOOKS = 4;
// The pictures that are compared: small, so that the grain of the sensor averages out.
const WIDTH = 96, HEIGHT = 72;
// Levels of 255 by which a pixel must change, and the share of the picture that must change, to count as movement: a hand, a page that slides.
const CHANGE = 14, CHANGED_SHARE = 0.01;
// Print is told from a bare table by its edges: neighbouring pixels this many levels apart, on this share of a sharper small picture.
const EDGE = 48, EDGES_SHARE = 0.015, SHARP = 4;
const QUALITY = 0.9;

const devices = navigator.mediaDevices;
const card = document.getElementById("start-paper");
if (card && devices?.enumerateDevices)
  card.hidden = !(await devices.enumerateDevices().catch(() => [])).some(device => device.kind === "videoinput");
if (document.getElementById("sight")) await show();

async function show() {
  const video = document.getElementById("sight"), say = document.getElementById("say"), take = document.getElementById("take");
  const curtain = document.getElementById("curtain");
  const small = canvas(WIDTH, HEIGHT), sharp = canvas(WIDTH * SHARP, HEIGHT * SHARP);
  const tell = text => { if (say.textContent !== text) say.textContent = text; };
  let before = null, stillSince = 0, stillLooks = 0, looked = 0, busy = false;
  // A page that was just read still lies there: the next picture is for the next page.
  let armed = !say.dataset.again;

  try {
    // The largest video is the largest still too: under Linux both are frames of the same device.
    const stream = await devices.getUserMedia({
      video: { width: { ideal: 4096 }, height: { ideal: 3072 }, frameRate: { ideal: 10 }, facingMode: "environment" },
    });
    addEventListener("pagehide", () => stream.getTracks().forEach(track => track.stop()));
    stream.getVideoTracks()[0].addEventListener("ended", fail);
    video.srcObject = stream;
    await video.play();
  } catch {
    return fail();
  }
  take.hidden = false;
  take.addEventListener("click", photograph);
  watch();

  function watch() {
    video.requestVideoFrameCallback(now => {
      if (now - looked >= LOOK_MS) look(looked = now);
      watch();
    });
  }

  function look(at) {
    if (busy || curtain && !curtain.hidden) { before = null; return; }
    const now = grey(small, video);
    const moving = !before || share(now.length, i => Math.abs(now[i] - before[i]) > CHANGE) > CHANGED_SHARE;
    const first = !before;
    before = now;
    if (moving) {
      [stillSince, stillLooks] = [at, 0];
      if (first) return;
      armed = true;
      say.dataset.moved = "yes";
      tell(say.dataset.hold);
      // Whoever lays a page down is there, though nobody touches the screen.
      document.dispatchEvent(new Event("input"));
    } else if (!armed) tell(say.dataset.wait);
    else if (++stillLooks < STILL_LOOKS || at - stillSince < STILL_MS) return;
    else if (printed(grey(sharp, video))) photograph();
    else tell(say.dataset.moved ? say.dataset.square : say.dataset.flat);
  }

  async function photograph() {
    if (busy) return;
    busy = true;
    take.disabled = true;
    tell(say.dataset.reading);
    const whole = canvas(video.videoWidth, video.videoHeight);
    whole.drawImage(video, 0, 0);
    video.pause();
    try {
      const picture = await new Promise(done => whole.canvas.toBlob(done, "image/jpeg", QUALITY));
      const answer = await fetch("/camera/page", {
        method: "POST",
        headers: { "Content-Type": "image/jpeg", RequestVerificationToken: document.querySelector("#paper-token input").value },
        body: picture,
      });
      location.replace(answer.ok ? await answer.text() : "/camera/problem");
    } catch {
      fail();
    }
  }

  function fail() {
    busy = true;
    take.hidden = true;
    tell(say.dataset.failed);
  }
}

function canvas(width, height) {
  return Object.assign(document.createElement("canvas"), { width, height }).getContext("2d", { willReadFrequently: width < 1000 });
}

function grey(context, video) {
  const { width, height } = context.canvas;
  context.imageSmoothingQuality = "medium";
  context.drawImage(video, 0, 0, width, height);
  const pixels = context.getImageData(0, 0, width, height).data;
  return Uint8Array.from({ length: width * height }, (_, i) => (77 * pixels[4 * i] + 150 * pixels[4 * i + 1] + 29 * pixels[4 * i + 2]) >> 8);
}

function printed(pixels) {
  return share(pixels.length - 1, i => Math.abs(pixels[i] - pixels[i + 1]) > EDGE) > EDGES_SHARE;
}

function share(count, holds) {
  let found = 0;
  for (let i = 0; i < count; i++) if (holds(i)) found++;
  return found / count;
}

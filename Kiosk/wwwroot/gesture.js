// Staff: five touches of the title of the first page within five seconds open the technical page.
const TOUCHES = 5;
const WITHIN_MS = 5_000;

export function watchGesture() {
  let touches = [];
  document.querySelector("main.start h1")?.addEventListener("pointerdown", () => {
    const now = performance.now();
    touches = [...touches.filter(at => now - at < WITHIN_MS), now];
    if (touches.length >= TOUCHES) location.assign("/technique");
  });
}

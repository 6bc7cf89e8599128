// A page that is there for a moment only: it leaves by itself when nobody touches it and nobody listens to it.
const signs = ["pointerdown", "keydown", "heard"];

export function leaveAlone() {
  const { away, awaySeconds } = document.body.dataset;
  if (!away) return;
  let leaving;
  const restart = () => { clearTimeout(leaving); leaving = setTimeout(() => location.replace(away), awaySeconds * 1000); };
  for (const name of signs) addEventListener(name, restart, { capture: true, passive: true });
  restart();
}

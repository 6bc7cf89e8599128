// Draws the rectangle that is to be black; the four fields below say the same in thousandths.
const sheet = document.getElementById("sheet");
const zone = document.getElementById("zone");
const field = name => document.querySelector(`input[name="${name}"]`);
let from;

const place = event => {
  const box = sheet.getBoundingClientRect();
  const share = (value, start, length) => Math.round(Math.min(1, Math.max(0, (value - start) / length)) * 1000);
  return { x: share(event.clientX, box.left, box.width), y: share(event.clientY, box.top, box.height) };
};

sheet.addEventListener("pointerdown", event => {
  event.preventDefault();
  from = place(event);
  sheet.setPointerCapture(event.pointerId);
});
sheet.addEventListener("pointermove", event => {
  if (!from) return;
  const to = place(event);
  const found = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), w: Math.abs(to.x - from.x), h: Math.abs(to.y - from.y) };
  for (const [name, value] of Object.entries(found)) field(name).value = value;
  Object.assign(zone.style, { left: `${found.x / 10}%`, top: `${found.y / 10}%`, width: `${found.w / 10}%`, height: `${found.h / 10}%` });
  zone.hidden = false;
});
sheet.addEventListener("pointerup", () => { from = undefined; });

// "Embed this view": the code for a journalist's article, and what it will look like. Comes when it is first asked for.
//
// The words, the choices and the codes are in embed/dialog.html, written at build time; here their places are filled.

let dialog;
let asset;
let embed;

/** Fills the dialog; what it returns follows the view. */
export function join(made, path, home) {
  dialog = made;
  asset = path;
  embed = home('embed/');
  dialog.addEventListener('input', ({ target }) => (target.name === 'width' ? resize() : refresh()));
  addEventListener('message', ({ source, data }) => {
    const frame = preview();
    if (source === frame.contentWindow && data?.type === 'iframe-resized') frame.height = data.height;
  });
  return refresh;
}

const find = (selector) => dialog.querySelector(selector);
const preview = () => find('.embed-stage iframe');
const status = () => find('[role="status"]');

/** The embed of the present view with the options chosen. */
function source() {
  const options = [...dialog.querySelectorAll('.embed-form [name]')].map((field) => {
    const isOn = field.type !== 'checkbox' || field.checked === !('inverted' in field.dataset);
    return isOn && field.value ? `${field.name}=${field.value}` : '';
  });
  const query = [document.getElementById('app').dataset.view, ...options].filter(Boolean).join('&');
  return query ? `${embed}?${query}` : embed;
}

/** Everything but the widths follows what is chosen. A later choice overtakes one that is still being measured. */
async function refresh() {
  const src = source();
  const kind = find('[data-kind]').selectedOptions[0].dataset.code;
  if (preview().src !== src) preview().src = src;
  resize();
  status().textContent = dialog.dataset.measuring;
  const places = await heights(src);
  if (src !== source() || kind !== find('[data-kind]').selectedOptions[0].dataset.code) return;
  find('textarea').value = code(kind, src, places);
  status().textContent = '';
}

function resize() {
  preview().style.inlineSize = `${find('[name="width"]:checked').value}px`;
}

function code(kind, src, points) {
  const height = points.length ? at(points, Number(dialog.dataset.column)) : Number(dialog.dataset.height);
  const parts = {
    src: escaped(src),
    title: escaped(dialog.dataset.title),
    script: escaped(asset('embed.js')),
    height,
    narrow: points.length ? at(points, 360) : height,
    place: points.length ? place(points) : `${height}px`,
  };
  return kind.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);
}

const escaped = (text) => text.replace(/[&"<]/g, (c) => `&#${c.charCodeAt(0)};`);

// --- The height that the embed needs, for every width of a column -----------------------------------------------------

const NARROWEST = 280;
const WIDEST = 1200;
const STEP = 20;
/** More than a step's growth of the map and a line of text: another layout. */
const LEAP = 90;
/** Spare room, in CSS pixels: other readers' fonts break lines elsewhere. The embed fills what it does not need. */
const SPARE = 44;
/** How far a straight line may pass from what was measured. */
const NEAR = 36;

const measured = new Map();

/** Pairs of width and height, measured in a frame out of sight; none where its page may not be read. */
function heights(src) {
  if (!measured.has(src)) measured.set(src, measure(src).catch(() => []));
  return measured.get(src);
}

async function measure(src) {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { position: 'fixed', insetInlineStart: '-9999px', blockSize: '600px', border: 0, visibility: 'hidden' });
  frame.src = src;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  document.body.append(frame);
  try {
    await new Promise((done) => (frame.onload = done));
    const page = await whenReady(frame.contentDocument);
    return sampled((width) => {
      frame.style.inlineSize = `${width}px`;
      return Math.ceil(page.getBoundingClientRect().height);
    });
  } finally {
    frame.remove();
  }
}

/** The measured element, once the program has brought the view, or has failed to come. */
function whenReady(page) {
  const html = page.documentElement;
  const isDone = () => html.matches('[data-ready], [data-failed]');
  return new Promise((done) => {
    const finish = () => isDone() && done(page.getElementById('page'));
    new MutationObserver(finish).observe(html, { attributes: true });
    finish();
  });
}

/** Pairs of width and height. Where the layout changes, the last width of the one and the first of the other. */
function sampled(height) {
  const points = [];
  for (let width = NARROWEST; width <= WIDEST; width += STEP) {
    const [before, last] = points.at(-1) ?? [width, height(width)];
    const next = height(width);
    if (Math.abs(next - last) > LEAP) points.push(...edge(height, [before, last], [width, next]));
    points.push([width, next]);
  }
  return points;
}

/** The two neighbouring widths between which the height leaps. */
function edge(height, low, high) {
  if (high[0] - low[0] <= 1) return [low, high];
  const width = (low[0] + high[0]) >> 1;
  const middle = [width, height(width)];
  const isBelow = Math.abs(middle[1] - low[1]) > Math.abs(high[1] - middle[1]);
  return isBelow ? edge(height, low, middle) : edge(height, middle, high);
}

const at = (points, width) => points.find(([w]) => w >= width)[1] + SPARE;

/**
 * A CSS length that is about as high as the points at each width of the container (100cqi): straight pieces, each of
 * which adds its rise or fall once the width has come to it.
 */
function place(points) {
  const [[, first], ...knots] = simplified(points);
  let [from, before] = points[0];
  const pieces = knots.map(([to, after]) => {
    const rise = after - before;
    const slope = Math.round((rise / (to - from)) * 1000) / 1000;
    const piece = `clamp(${Math.min(rise, 0)}px,(100cqi - ${from}px)*${slope},${Math.max(rise, 0)}px)`;
    [from, before] = [to, after];
    return rise ? ` + ${piece}` : '';
  });
  return `calc(${first + SPARE}px${pieces.join('')})`;
}

/** The fewest points, begun from the first, whose straight lines pass near all of them. */
function simplified(points) {
  const kept = [points[0]];
  for (let start = 0; start < points.length - 1; ) {
    let end = start + 1;
    while (end + 1 < points.length && isStraight(points, start, end + 1)) end += 1;
    kept.push(points[end]);
    start = end;
  }
  return kept;
}

function isStraight(points, start, end) {
  const [from, low] = points[start];
  const [to, high] = points[end];
  return points.slice(start + 1, end).every(([width, height]) => {
    const line = low + ((high - low) * (width - from)) / (to - from);
    return Math.abs(line - height) <= NEAR;
  });
}

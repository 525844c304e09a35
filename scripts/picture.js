// The view as one picture that stands alone: title, map, legend, summary, caveats, source, date and link in one SVG.
//
// It is made from what the page shows, so no figure is worked out twice. Always the light colours, on white: newspapers
// print on paper, and a picture cannot follow its reader's theme. No style sheet, no font and no address of ours is
// needed to open it: styles become attributes, and families are those that every program has.

const SPACE = 'http://www.w3.org/2000/svg';
const SERIF = 'Georgia, "Times New Roman", serif';
const SANS = 'Helvetica, Arial, sans-serif';

const WIDTH = 1000;
const EDGE = 40;
const FULL = WIDTH - 2 * EDGE;
const MAP = { x: 480, width: 480 };
const COLUMN = 400;
/** Other programs have other fonts, somewhat broader ones too. */
const SLACK = 0.95;

const words = (element) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const find = (selector) => document.querySelector(`#app ${selector}`);
const all = (selector) => [...document.querySelectorAll(`#app ${selector}`)];

function el(name, attributes = {}, ...children) {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Everything that the picture says, from the page. `says` has the words that the page itself has not. */
export function contents(says) {
  const panel = find('.panel[data-chosen]');
  const hero = panel?.querySelector('.hero');
  return {
    title: words(find('.headline h1')),
    standfirst: words(find('.headline h1 + .standfirst')),
    synthetic: words(find('.synthetic')),
    caption: words(find('.legend figcaption').firstChild),
    base: words(find('.legend figcaption small')),
    counted: says.counted,
    swatches: all('.swatch').map((swatch) => ({
      element: swatch,
      isHatched: swatch.dataset.swatch === 'none',
      status: swatch.dataset.status,
      label: words(swatch.querySelector('.swatch-label')),
      count: Number(words(swatch.querySelector('.swatch-count'))),
    })),
    outlier: words(find('.legend-outlier')),
    county: panel && { name: words(panel.querySelector('h2')), figure: words(hero.firstElementChild), more: unit(hero) },
    compared: all('.contrasts li').map(contrast),
    summary: words(find('#summary').firstChild),
    caveats: caveats(says),
    credit: words(find('.credit')),
    link: document.documentElement.dataset.link ?? location.href,
  };
}

/** What follows the large figure: its unit and period, and its rank. */
const unit = (hero) => [...hero.childNodes].slice(1).map(words).filter(Boolean).join('; ');

/** A county that is compared: its name stands before what takes it away again. */
function contrast(row) {
  const name = words(row.querySelector('.row-label').firstChild);
  return `${name}: ${words(row.querySelector('b'))}. ${words(row.querySelector(':scope > small'))}`;
}

/** The caveats of all figures on the map, with the counties that each is about; not those that the summary has. */
function caveats(says) {
  const named = new Map();
  for (const row of all('tr[data-caveat]')) {
    const { caveat } = row.dataset;
    named.set(caveat, [...(named.get(caveat) ?? []), words(row.querySelector('th'))]);
  }
  const summary = words(find('#summary'));
  const lines = [...named].map(([caveat, names]) => `${names.join(', ')}: ${caveat}`);
  const unreliable = find('.swatch[data-status="unreliable"]') ? [says.unreliable] : [];
  return [...lines.filter((line) => !summary.includes(line)), ...unreliable];
}

/** The picture as text, with its size in CSS pixels. */
export function draw(says) {
  const parts = contents(says);
  const light = stage();
  try {
    const colours = Object.fromEntries(['soft', 'rule', 'accent', 'hatch-ground', 'hatch-line', 'dense-line'].map((name) => [name, light.colour(name)]));
    const page = new Sheet(parts, colours, light);
    page.head();
    const top = page.y;
    const map = page.map(top);
    page.column(top);
    page.y = Math.max(page.y, map) + 28;
    page.foot();
    return page.text();
  } finally {
    light.end();
  }
}

/** A place out of sight in the light theme, where the page's own style says what anything looks like. */
function stage() {
  const holder = document.createElement('div');
  Object.assign(holder.style, { position: 'fixed', insetInlineStart: '-9999px', inlineSize: '480px', colorScheme: 'light', transition: 'none' });
  for (const [name, colour] of Object.entries({ paper: 'white', border: 'white', ink: 'black' })) holder.style.setProperty(`--${name}`, colour);
  const probe = document.createElement('span');
  holder.append(probe);
  document.body.append(holder);
  return {
    colour(name) {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    },
    put(element) {
      const copy = element.cloneNode(true);
      holder.append(copy);
      return copy;
    },
    end: () => holder.remove(),
  };
}

class Sheet {
  constructor(parts, colours, light) {
    Object.assign(this, { parts, colours, light, y: EDGE, root: el('g') });
    this.pen = document.createElement('canvas').getContext('2d');
  }

  /** Lines of a text, broken to a width; returns where the next text may begin. */
  write(text, { x = EDGE, y = this.y, size = 15, leading = 1.35, weight = 400, family = SANS, fill = 'black', width = FULL }) {
    if (!text) return y;
    const lines = this.broken(text, `${weight} ${size}px ${family}`, width * SLACK);
    const spans = lines.map((line, i) => el('tspan', { x, y: Math.round((y + size + i * size * leading) * 10) / 10 }, line));
    this.root.append(el('text', { 'font-family': family, 'font-size': size, 'font-weight': weight, fill }, ...spans));
    return y + size + (lines.length - 1) * size * leading + size * 0.35;
  }

  broken(text, font, width) {
    this.pen.font = font;
    const lines = [];
    for (const word of text.split(' ')) {
      const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
      if (lines.length && this.pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  head() {
    const { title, standfirst, synthetic } = this.parts;
    const { soft, accent } = this.colours;
    if (synthetic) {
      this.root.append(el('rect', { x: 0, y: 0, width: WIDTH, height: 44, fill: accent }));
      this.write(synthetic, { y: 12, size: 18, weight: 700, fill: 'white' });
      this.y += 28;
    }
    this.y = this.write(title, { size: 36, leading: 1.14, weight: 700, family: SERIF }) + 4;
    this.y = this.write(standfirst, { size: 17, fill: soft, width: 780 }) + 22;
  }

  /** The map with its look as attributes; returns where it ends. */
  map(y) {
    const [map, above] = ['.map', '.map-above'].map((part) => this.light.put(find(part)));
    const [, , width, height] = map.getAttribute('viewBox').split(' ').map(Number);
    const scale = MAP.width / width;
    const drawing = el('g', { transform: `translate(${MAP.x} ${y}) scale(${scale})` });
    this.defs = map.querySelector('defs');
    for (const line of this.defs.querySelectorAll('rect, path')) paint(line, ['fill', 'stroke', 'stroke-width']);
    drawing.append(...[...map.querySelectorAll('.counties path')].map((path) => outline(path, scale)));
    // The page draws the chosen county over the one that stands apart; here both are to be seen.
    const marks = [...above.querySelectorAll('.marks use:not(.pointed, .halo)')].reverse();
    drawing.append(...marks.map((mark) => marked(map, mark, scale)));
    for (const label of above.querySelectorAll('.map-label')) drawing.append(...lettered(label));
    this.root.append(drawing);
    if (this.parts.synthetic) this.watermark(y + (height * scale) / 2);
    return y + height * scale;
  }

  watermark(y) {
    const x = MAP.x + MAP.width / 2;
    const [word] = this.parts.synthetic.split(/[^\p{L}]/u);
    const look = { x, y, 'text-anchor': 'middle', 'font-family': SANS, 'font-size': 96, 'font-weight': 700, fill: this.colours.accent, opacity: 0.45 };
    this.root.append(el('text', { ...look, transform: `rotate(-58 ${x} ${y})` }, word));
  }

  column(y) {
    const { caption, base, counted, swatches, outlier, county, compared, summary, caveats: notes } = this.parts;
    const { soft, accent } = this.colours;
    const put = (text, look) => { this.y = this.write(text, { width: COLUMN, ...look }); };
    this.y = y;
    put(caption, { size: 16, weight: 700 });
    put(base, { size: 13, fill: soft });
    put(counted, { size: 13, fill: soft });
    this.y += 8;
    this.legend(swatches);
    if (outlier) {
      this.y += 6;
      this.root.append(el('rect', { x: EDGE + 1, y: this.y + 2, width: 12, height: 12, fill: 'none', stroke: accent, 'stroke-width': 2.5 }));
      put(outlier, { x: EDGE + 24, size: 14, fill: accent, width: COLUMN - 24 });
    }
    if (county) {
      this.rule(18, COLUMN);
      put(county.name, { size: 24, weight: 700, family: SERIF });
      this.y += 4;
      put(county.figure, { size: 34, weight: 700, family: SERIF });
      put(county.more, { size: 14.5 });
      for (const line of compared) put(line, { size: 13.5, fill: soft });
    }
    this.rule(18, COLUMN);
    put(summary, { size: 14.5 });
    for (const note of notes) this.note(note);
  }

  legend(swatches) {
    const most = Math.max(...swatches.map(({ count }) => count));
    const labels = swatches.map(({ label }) => label);
    this.pen.font = `400 14px ${SANS}`;
    const bars = EDGE + 46 + Math.min(150, Math.max(...labels.map((label) => this.pen.measureText(label).width)) / SLACK) + 14;
    const longest = EDGE + COLUMN - 40 - bars;
    for (const { element, isHatched, status, label, count } of swatches) {
      const fill = isHatched ? this.hatch(status) : getComputedStyle(this.light.put(element).querySelector('rect')).fill;
      const line = status === 'left-out' ? this.colours.accent : 'black';
      this.root.append(el('rect', { x: EDGE + 0.5, y: this.y + 0.5, width: 34, height: 18, fill, stroke: line, 'stroke-opacity': line === 'black' ? 0.3 : 1 }));
      this.write(label, { x: EDGE + 46, y: this.y + 1, size: 14, width: WIDTH });
      const length = Math.round((count / most) * longest);
      this.root.append(el('rect', { x: bars, y: this.y + 4, width: Math.max(length, count ? 1 : 0), height: 11, fill: this.colours.soft, opacity: 0.4 }));
      this.write(String(count), { x: bars + length + 7, y: this.y + 2, size: 13, fill: this.colours.soft });
      this.y += 25;
    }
  }

  /** A swatch of its own lines, as dense as the map's: its pattern is too broad for a small field. */
  hatch(status) {
    if (status === 'left-out') return 'white';
    return `url(#${status === 'unreliable' ? 'hatch-dense' : 'hatch'}-swatch)`;
  }

  note(text) {
    const top = this.y + 10;
    this.y = this.write(text, { x: EDGE + 14, y: top, size: 13.5, width: COLUMN - 14 });
    this.root.append(el('rect', { x: EDGE, y: top + 1, width: 3, height: this.y - top, fill: this.colours.accent }));
  }

  rule(gap, width) {
    this.y += gap;
    this.root.append(el('rect', { x: EDGE, y: this.y, width, height: 1, fill: this.colours.rule }));
    this.y += gap - 4;
  }

  foot() {
    this.rule(0, FULL);
    this.y += 14;
    this.y = this.write(this.parts.credit, { size: 13, fill: this.colours.soft }) + 3;
    this.y = this.write(this.parts.link, { size: 13, fill: this.colours.soft });
  }

  text() {
    const height = Math.ceil(this.y + EDGE * 0.8);
    const { title, summary, caveats: notes, credit, synthetic } = this.parts;
    const size = { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` };
    const svg = el('svg', { ...size, role: 'img', 'aria-labelledby': 'picture-title picture-desc' });
    svg.append(
      el('title', { id: 'picture-title' }, [synthetic, title].filter(Boolean).join(': ')),
      el('desc', { id: 'picture-desc' }, [summary, ...notes, credit].join(' ')),
      this.patterns(),
      el('rect', { width: WIDTH, height, fill: 'white' }),
      this.root,
    );
    return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`, width: WIDTH, height };
  }

  patterns() {
    const scale = 0.55;
    for (const pattern of [...this.defs.querySelectorAll('pattern')]) {
      const small = pattern.cloneNode(true);
      small.id += '-swatch';
      small.setAttribute('patternTransform', `rotate(45) scale(${scale})`);
      this.defs.append(small);
    }
    return stripped(this.defs);
  }
}

/** Makes attributes of what the style says. */
function paint(element, names) {
  const style = getComputedStyle(element);
  for (const name of names) element.setAttribute(name, style.getPropertyValue(name));
}

/** Classes and data belong to the page. */
function stripped(element) {
  for (const one of [element, ...element.querySelectorAll('*')]) {
    for (const { name } of [...one.attributes]) {
      if (name === 'class' || name.startsWith('data-') || name.startsWith('aria-')) one.removeAttribute(name);
    }
  }
  return element;
}

/** A county. Its line keeps its width on paper, whatever a program makes of `vector-effect`. */
function outline(path, scale) {
  const { fill, stroke, strokeWidth } = getComputedStyle(path);
  const look = { d: path.getAttribute('d'), fill: fill.replaceAll('"', ''), stroke, 'stroke-width': parseFloat(strokeWidth) / scale };
  const name = path.closest('a')?.getAttribute('aria-label');
  return el('path', { ...look, 'stroke-linejoin': 'round' }, ...(name ? [el('title', {}, name)] : []));
}

/** An outline drawn again takes its lines from the mark around it. */
function marked(map, mark, scale) {
  const group = el('g', { class: mark.getAttribute('class') });
  const path = map.querySelector(mark.getAttribute('href')).cloneNode();
  group.append(path);
  mark.replaceWith(group);
  const line = outline(path, scale);
  line.setAttribute('fill', 'none');
  return line;
}

/** A label twice, its halo below: not every program knows `paint-order`. */
function lettered(label) {
  const texts = [label, ...label.querySelectorAll('tspan')];
  texts.forEach((text) => paint(text, ['fill', 'font-size', 'font-weight']));
  label.setAttribute('font-family', SANS);
  const halo = label.cloneNode(true);
  [halo, ...halo.querySelectorAll('tspan')].forEach((text) => text.setAttribute('fill', 'white'));
  for (const [name, value] of Object.entries({ stroke: 'white', 'stroke-width': 8, 'stroke-linejoin': 'round' })) halo.setAttribute(name, value);
  return [stripped(halo), stripped(label)];
}

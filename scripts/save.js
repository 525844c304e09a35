// "Save": the view as a picture and as a table. Comes when it is first asked for.
//
// The words are in save/dialog.html, written at build time. A figure is never worked out here: what is saved is what the
// page shows, with the marks that the program leaves on the table's rows and on the map.

let dialog;
let picture;

/** What is saved is drawn at twice its size: screens and print show finer lines than CSS pixels. */
const DENSITY = 2;
const TYPES = { png: 'image/png', svg: 'image/svg+xml;charset=utf-8', csv: 'text/csv;charset=utf-8' };

/** Fills the dialog; what it returns follows the view. */
export function join(made, asset) {
  dialog = made;
  for (const link of dialog.querySelectorAll('[data-file]')) link.href = asset(link.dataset.file);
  dialog.addEventListener('click', (event) => {
    const button = event.target.closest('[data-save]');
    if (button) save(button.dataset.save);
    const link = event.target.closest('[data-file]');
    if (link && mayBeRefused()) {
      event.preventDefault();
      offer(link.href);
    }
  });
  const drawing = import(asset(dialog.dataset.picture));
  return async () => {
    offer('');
    say('');
    const { draw } = await drawing;
    picture = draw(dialog.dataset);
    const preview = dialog.querySelector('.save-preview img');
    Object.assign(preview, { src: address(picture.svg), width: picture.width, height: picture.height });
  };
}

/** A sandbox refuses to save files and does not say so. A frame may be one. */
const mayBeRefused = () => self.origin === 'null' || window.top !== window;

async function save(kind) {
  if (!picture) return;
  const name = `${fileName()}.${kind}`;
  const text = kind === 'csv' ? csv([dialog.dataset.headings.split(','), ...rows()]) : picture.svg;
  if (mayBeRefused()) offer(text);
  try {
    download(kind === 'png' ? await png() : new Blob([text], { type: TYPES[kind] }), name);
    if (!mayBeRefused()) say(said().dataset.saved + name);
  } catch {
    say(said().dataset.failed);
  }
}

const said = () => dialog.querySelector('.save-done');

function say(words) {
  said().textContent = words;
}

/** The text itself, to be selected or copied; none hides the field. */
function offer(text) {
  const field = dialog.querySelector('textarea');
  field.value = text.replace(/^\ufeff/, '');
  field.closest('.dialog-code').hidden = !text;
  if (text) field.select();
}

function download(blob, name) {
  const href = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  // The browser has taken hold of it long before.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** A `data:` address, which the page's policy allows for pictures. */
const address = (svg) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

async function png() {
  const image = new Image();
  image.src = address(picture.svg);
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: picture.width * DENSITY, height: picture.height * DENSITY });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed()), TYPES.png));
}

// --- The table ------------------------------------------------------------------------------------------------------------

const data = () => JSON.parse(document.getElementById('dataset').textContent);
const view = () => new URLSearchParams(document.getElementById('app').dataset.view);

function shown({ measures }) {
  return measures.find(({ id }) => id === view().get('measure')) ?? measures[0];
}

/** `mississippi-ice-arrests-2014-18-lafayette`, in letters that every system takes. */
function fileName() {
  const figures = data();
  const [chosen, warning] = [view(), figures.edition.synthetic ? dialog.dataset.synthetic.split(/[ :]/)[0] : ''];
  const more = ['part', 'from', 'to', 'by', 'county'].map((key) => chosen.get(key));
  const slug = [figures.edition.id, shown(figures).name, ...more].filter(Boolean).join('-');
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '');
  return [plain(warning), plain(slug).toLowerCase()].filter(Boolean).join('-');
}

/** The table's rows in the order in which they stand, each with what the columns ask for. */
function rows() {
  const figures = data();
  const { edition, counties } = figures;
  const measure = shown(figures);
  const legend = document.querySelector('#app .legend');
  const common = {
    measure: measure.name,
    period: legend.dataset.period,
    unit: measure.unit.many,
    base: legend.querySelector('figcaption small').textContent,
    source: measure.source,
    retrieved: edition.retrieved,
  };
  const names = new Map(counties.map(({ geoid, name }) => [geoid, name]));
  return [...document.querySelectorAll('#app tr[data-geoid]')].map((row) => {
    const { geoid, value = '', caveat = '' } = row.dataset;
    const warning = edition.synthetic ? dialog.dataset.synthetic : '';
    const cells = {
      ...common,
      geoid,
      county: names.get(geoid),
      part: legend.dataset.part ?? '',
      figure: value,
      status: status(document.querySelector(`#map path[data-geoid="${geoid}"]`).dataset.status),
      rank: row.cells[2].textContent,
      caveat: [warning, caveat].filter(Boolean).join('. '),
    };
    return dialog.dataset.columns.split(',').map((column) => cells[column]);
  });
}

/** Of the map's words for a county those that say why there is no figure, in the page's language. */
function status(word) {
  const words = new Map(dialog.dataset.statuses.split(',').map((pair) => pair.split(':')));
  return words.get(['known', 'zero', 'left-out'].includes(word) ? 'published' : word);
}

/** As prerender/figures/csv.rs writes it: no cell can be taken for a formula, and the mark before all says UTF-8. */
export const csv = (table) => `\ufeff${table.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

function cell(text) {
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

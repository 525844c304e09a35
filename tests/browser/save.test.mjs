// Is what a newsroom takes away whole: picture, vector, table, and the warnings that belong to them?

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { arrestsDuring } from './data.mjs';
import { hosted } from './elsewhere.mjs';
import { assertOneOrigin, assertQuiet, base, open } from './harness.mjs';
import { LAFAYETTE, blank, click, legend, number, table, until, words } from './page.mjs';

const dialog = 'dialog.save';
const COLUMNS = ['geoid', 'county', 'measure', 'period', 'part', 'figure', 'unit', 'base', 'status', 'rank', 'caveat', 'source', 'retrieved'];
const source = await readFile(new URL('../../scripts/save.js', import.meta.url), 'utf8');
const { csv } = await import(`data:text/javascript,${encodeURIComponent(source)}`);

/** The page of a view, or a frame of it, with its dialog open and its picture there. */
async function ask(page) {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await until(() => page.locator(`${dialog} img`).evaluate((image) => image.complete && image.naturalWidth), (width) => width > 0);
}

async function asked(path, options = {}) {
  const opened = await open({ path, ...options });
  await ask(opened.page);
  return opened;
}

/** What a button saves: the name of the file and its bytes. */
async function saved(page, kind) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-save="${kind}"]`).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function text(page, kind) {
  const { name, bytes } = await saved(page, kind);
  return { name, text: bytes.toString('utf8') };
}

/** The lines of a CSV file, each as an object of its cells. */
function read(text) {
  assert.ok(text.startsWith('\ufeff') && text.endsWith('\r\n'), 'a byte order mark first, a whole line last');
  const lines = [[]];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') lines.push([]);
  }
  const [head, ...rows] = lines.slice(0, -1);
  return rows.map((row) => {
    assert.equal(row.length, head.length);
    return Object.fromEntries(row.map((cell, i) => [head[i], cell]));
  });
}

/** A picture's size, and how many of its pixels have each of the colours. */
function pixels(page, bytes, colours) {
  return page.evaluate(async ({ url, colours: wanted }) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const counts = Object.fromEntries(wanted.map((colour) => [colour, 0]));
    for (let i = 0; i < data.length; i += 4) {
      const colour = `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`;
      if (colour in counts) counts[colour] += 1;
    }
    return { width: image.width, height: image.height, counts, corner: [...data.slice(0, 4)] };
  }, { url: `data:image/png;base64,${bytes.toString('base64')}`, colours });
}

/** The SVG as a program reads it: an error where it is no XML. */
function parsed(page, svg) {
  return page.evaluate((source) => {
    const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml');
    const lines = [...root.querySelectorAll('text')].map((text) => [...text.childNodes].map((line) => line.textContent).join(' '));
    return {
      root: root.localName,
      size: ['width', 'height', 'viewBox'].map((name) => root.getAttribute(name)),
      title: root.querySelector(':scope > title')?.textContent,
      desc: root.querySelector(':scope > desc')?.textContent,
      said: lines.join('\n'),
      counties: root.querySelectorAll('path > title').length,
      foreign: root.querySelectorAll('image, style, script, foreignObject, [class], [style], [href]').length,
      loose: [...root.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes]).filter(({ value }) => /var\(|light-dark|https?:/.test(value)).length,
    };
  }, svg);
}

test('nothing of it is loaded before it is asked for', async () => {
  const { page, seen, close } = await open();
  const loaded = () => seen.requests.filter((url) => /\/save\/|\/(save|picture|dialog)[.-]/.test(new URL(url).pathname));
  assert.deepEqual(loaded(), []);
  await ask(page);
  assert.ok(loaded().length >= 4, loaded().join());
  assertQuiet(seen);
  assertOneOrigin(seen);
  await close();
});

test('the SVG stands alone and says all that the page says of the view', async () => {
  const { page, close } = await asked('/?measure=arrests&county=adams');
  const labels = (await legend(page)).map(({ label }) => label);
  const { name, text: svg } = await text(page, 'svg');
  assert.equal(name, 'mississippi-ice-arrests-2014-18-adams.svg');
  const found = await parsed(page, svg);
  assert.equal(found.root, 'svg');
  assert.equal(found.size[2], `0 0 ${found.size[0]} ${found.size[1]}`);
  assert.equal(found.title, 'Where ICE made arrests in Mississippi, 2014 to 2018');
  assert.match(found.desc, /^3,082 ICE arrests.*24 November 2026/);
  const flat = found.said.replace(/\s+/g, ' ');
  const parts = ['Where ICE made arrests', 'ICE arrests, October 2014 to May 2018', ...labels, 'Adams: more than twice the next', 'Adams County', '988',
    'A federal contract prison stood near Natchez.', 'Source: TRAC', '24 November 2026', `${base}/county/adams/?measure=arrests`];
  for (const part of parts) assert.ok(flat.includes(part), part);
  assert.deepEqual([found.counties, found.foreign, found.loose], [82, 0, 0]);
  await close();
});

for (const dark of [false, true]) {
  test(`the PNG has twice the size and the light colours of the classes on white, ${dark ? 'dark' : 'light'} page`, async () => {
    const { page, seen, close } = await asked('/?measure=arrests', { dark });
    const { text: svg } = await text(page, 'svg');
    const { size: [width, height] } = await parsed(page, svg);
    const { name, bytes } = await saved(page, 'png');
    assert.equal(name, 'mississippi-ice-arrests-2014-18.png');
    const classes = ['rgb(205, 223, 234)', 'rgb(166, 196, 216)', 'rgb(109, 160, 193)', 'rgb(56, 116, 160)', 'rgb(19, 74, 112)'];
    const { counts, corner, ...found } = await pixels(page, bytes, classes);
    assert.deepEqual(found, { width: 2 * Number(width), height: 2 * Number(height) });
    assert.deepEqual(corner, [255, 255, 255, 255]);
    for (const colour of classes) assert.ok(counts[colour] > 2000, `${colour}: ${counts[colour]} pixels`);
    assertQuiet(seen);
    await close();
  });
}

test('on a phone the picture is the same', async () => {
  const sizes = [];
  for (const options of [{}, { width: 390, height: 740, touch: true }]) {
    const { page, close } = await asked('/?measure=start', options);
    sizes.push((await text(page, 'svg')).text.replaceAll(/https?:[^<]*/g, ''));
    await close();
  }
  assert.equal(sizes[0], sizes[1]);
});

test('the table is that of the page, with the published figures', async () => {
  const { page, close } = await open({ path: '/?measure=arrests&from=2015-10&to=2016-09' });
  await page.locator('[data-sort="figure"]').first().click();
  await ask(page);
  const { name, text: lines } = await text(page, 'csv');
  assert.equal(name, 'mississippi-ice-arrests-2014-18-2015-10-2016-09.csv');
  const rows = read(lines);
  assert.deepEqual(Object.keys(rows[0]), COLUMNS);
  const shown = (await table(page)).rows;
  assert.deepEqual(rows.map(({ geoid, county, rank }) => [geoid, county, rank]), shown.map(({ geoid, name: county, cells }) => [geoid, county, cells[1]]));
  const published = arrestsDuring('2015-10', '2016-09');
  for (const [i, row] of rows.entries()) {
    const isKnown = row.geoid in published;
    assert.equal(row.figure, isKnown ? String(published[row.geoid]) : '', row.county);
    assert.equal(row.status, isKnown ? 'published' : 'none-attributed', row.county);
    if (isKnown) assert.equal(Number(row.figure), number(shown[i].cells[0]));
    assert.deepEqual([row.period, row.unit, row.base, row.retrieved], ['fiscal 2016', 'ICE arrests', '', '2026-11-24']);
    assert.match(row.source, /^TRAC, Syracuse University/);
    assert.equal(row.caveat, row.county === 'Adams' ? 'A federal contract prison stood near Natchez.' : '');
  }
  await close();
});

test('rates say what they are taken on, and which of them are too unstable', async () => {
  const { page, close } = await asked('/?measure=arrests&by=residents');
  const rows = read((await text(page, 'csv')).text);
  const of = (name) => rows.find(({ county }) => county === name);
  assert.deepEqual([of('Adams').figure, of('Adams').status, of('Alcorn').status], ['313.2', 'published', 'unreliable']);
  assert.match(of('Adams').base, /^All events of the period per 10,000 residents/);
  assert.match(of('Adams').caveat, /Prisoners count as residents/);
  assert.deepEqual([of('Yazoo').status, of('Yazoo').caveat], ['none-attributed', '']);
  await close();
});

test('what is saved follows the view', async () => {
  const { page, close } = await asked('/');
  await page.getByRole('button', { name: 'Close' }).click();
  await click(page, LAFAYETTE);
  await ask(page);
  const { name, text: svg } = await text(page, 'svg');
  assert.equal(name, 'mississippi-removals-lafayette.svg');
  await until(() => words(page, `${dialog} .save-done`), (said) => said === `Saved as ${name}`);
  assert.match((await parsed(page, svg)).said, /Lafayette County/);
  await close();
});

test('cells that a spreadsheet would take for formulas are harmless, and every cell is read back', () => {
  const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', 'a,b', 'so "called"', 'two\r\nlines', '2,051', '–', 'É=1', ''];
  const back = read(csv([['cell'], ...cells.map((cell) => [cell])])).map(({ cell }) => cell);
  assert.deepEqual(back, cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
});

test('a browser without the memory for a picture says so, and the rest can still be saved', async () => {
  const { page, close } = await asked('/');
  // What the standard says of a canvas that cannot be encoded: no blob.
  await page.evaluate(() => { HTMLCanvasElement.prototype.toBlob = (done) => done(null); });
  await page.locator('[data-save="png"]').click();
  await until(() => words(page, `${dialog} .save-done`), (said) => said === 'The picture could not be made here. The SVG may still work.');
  assert.match((await text(page, 'svg')).text, /^<\?xml/);
  await close();
});

test('all figures, their dictionary and their schema are files of the site', async () => {
  const { page, seen, close } = await asked('/county/adams/');
  const links = await page.locator(`${dialog} [data-file]`).evaluateAll((all) => all.map(({ href }) => href));
  assert.equal(links.length, 4);
  for (const href of links) {
    const answer = await fetch(href);
    assert.equal(answer.status, 200, href);
    assert.match(answer.headers.get('content-type'), /^(text\/csv|application\/json)/, href);
  }
  const rows = read(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await fetch(links[0])).arrayBuffer()));
  assert.deepEqual(Object.keys(rows[0]), COLUMNS);
  // The view's own table is a part of it.
  const view = read((await text(page, 'csv')).text);
  const whole = rows.filter(({ measure, period, part, base: on }) => measure === 'Removals' && period === 'since 2012' && !part && !on);
  assert.deepEqual(view, whole);
  assertQuiet(seen);
  await close();
});

test('a sandbox, which saves nothing and does not say so, offers the text itself', async () => {
  const { frame, seen, close } = await hosted(`<iframe sandbox="allow-scripts" src="${base}/?measure=arrests" width="1000" height="2500"></iframe>`);
  await ask(frame);
  const offered = frame.locator('#save-text');
  assert.equal(await offered.isVisible(), false);
  await frame.locator('[data-save="csv"]').click();
  await offered.waitFor();
  // A field of text has line feeds alone, and no mark before them.
  const rows = read(`\ufeff${(await offered.inputValue()).replaceAll('\n', '\r\n')}`);
  assert.equal(rows.length, 82);
  assert.equal(await offered.evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd) === field.value), true);
  for (const kind of ['svg', 'png']) {
    await frame.locator(`[data-save="${kind}"]`).click();
    await until(() => offered.inputValue(), (value) => value.startsWith('<?xml'));
    assert.match(await offered.inputValue(), /<\/svg>\s*$/);
  }
  await frame.locator(dialog).getByRole('link', { name: 'The figures as JSON' }).click();
  await until(() => offered.inputValue(), (value) => value === `${base}/data/mississippi.en.json`);
  assert.deepEqual(seen.errors, []);
  await close();
});

test('figures made up for tests say SYNTHETIC in picture, table and names', async () => {
  const { page, seen, close } = await blank();
  await page.route((url) => url.pathname === '/', async (route) => {
    const answer = await route.fetch();
    const warning = 'SYNTHETIC DATA: made up for tests';
    const made = (await answer.text())
      .replace('"synthetic":false', '"synthetic":true')
      .replace('<header class="headline">', `$&<p class="synthetic">${warning}</p>`)
      .replace('id="map"', `$& data-synthetic="${warning}"`);
    await route.fulfill({ response: answer, body: made });
  });
  await page.goto(`${base}/`);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  const across = await page.locator('#map').evaluate((map) => getComputedStyle(map, '::after').content);
  assert.match(across, /SYNTHETIC/);
  await ask(page);
  const { name, text: svg } = await text(page, 'svg');
  assert.equal(name, 'SYNTHETIC-mississippi-removals.svg');
  const { title, said } = await parsed(page, svg);
  assert.match(title, /^SYNTHETIC/);
  assert.ok(said.split('\n').includes('SYNTHETIC'), 'across the map');
  const rows = read((await text(page, 'csv')).text);
  assert.ok(rows.every(({ caveat }) => caveat.startsWith('SYNTHETIC')));
  assert.deepEqual(seen.errors, []);
  await close();
});

test('an embed offers no saving: its full page does', async () => {
  const { page, close } = await open({ path: '/embed/' });
  assert.equal(await page.locator('[data-opens]').count(), 0);
  await close();
});

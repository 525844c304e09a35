// Does the page go onto one sheet of paper, readable in black and white?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, picture } from './harness.mjs';
import { map } from './page.mjs';

const VIEWS = {
  default: '/',
  arrests: '/?measure=arrests',
  'arrests-2025': '/?measure=arrests-2025',
  start: '/?measure=start',
  rates: '/?measure=arrests&by=residents',
  'removals-county': '/?county=lafayette',
  'arrests-county': '/?measure=arrests&county=hinds',
  'longest-caveats': '/?measure=arrests&by=residents&county=adams',
  compared: '/?measure=arrests&by=residents&county=adams&compare=hinds,yazoo,rankin',
  'by-site': '/?measure=arrests-2025&county=yazoo',
};

/** Playwright's pages are counted in the PDF itself: each has an object of its own. */
const pages = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;

for (const [name, path] of Object.entries(VIEWS)) {
  test(`one page, on A4 and on Letter: ${name}`, async () => {
    const { page, close } = await open({ path, dark: name === 'rates' });
    for (const format of ['A4', 'Letter']) assert.equal(pages(await page.pdf({ format })), 1, format);
    await page.setViewportSize({ width: 703, height: 965 });
    await page.emulateMedia({ media: 'print' });
    await picture(page, `print-${name}`);
    await close();
  });
}

/** What is printed of a part of the page, made of its style's words too. */
const printed = (page, selector, pseudo) => page.$eval(selector, (element, after) =>
  (after ? getComputedStyle(element, after).content : element.checkVisibility() && element.innerText), pseudo);

test('the sheet has headline, legend, summary, caveats, source, date, link and the chosen county, and no controls', async () => {
  const { page, close } = await open({ path: '/?measure=arrests&county=adams' });
  await page.emulateMedia({ media: 'print' });
  assert.match(await printed(page, 'h1'), /^Where ICE made arrests/);
  assert.match(await printed(page, '.legend'), /ICE arrests, October 2014 to May 2018/);
  assert.match(await printed(page, '#summary'), /^3,082 ICE arrests/);
  assert.equal(await printed(page, '.panel h2'), 'Adams County');
  assert.match(await printed(page, '.hero'), /^988\s/);
  assert.match(await printed(page, '.credit'), /^Source: TRAC.*24 November 2026\.$/);
  assert.match(await printed(page, 'html', '::after'), /\/county\/adams\/\?measure=arrests/);
  assert.match(await printed(page, 'tr[data-caveat]', '::after'), /attr\(data-caveat\)|A federal contract prison/);
  const rows = page.locator('#data-table tr:visible');
  assert.equal(await rows.count(), 1, 'only the row whose figure has a caveat');
  for (const away of ['.filters', '.measures', '.share', '.about']) assert.equal(await page.locator(away).isVisible(), false, away);
  await close();
});

test('printed from a dark page, classes are told apart by their grey, and hatches by their lines', async () => {
  const { page, close } = await open({ path: '/?measure=arrests', dark: true });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.evaluate(() => {
    const grey = (element, property) => {
      const [r, g, b] = getComputedStyle(element)[property].match(/[\d.]+/g).map(Number);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const found = [1, 2, 3, 4, 5].map((i) => grey(document.querySelector(`#map path[data-class="${i}"]`), 'fill'));
    const [ground, line] = [grey(document.querySelector('.hatch-ground'), 'fill'), grey(document.querySelector('.hatch-line'), 'stroke')];
    return { found, ground, line, paper: grey(document.body, 'backgroundColor'), ink: grey(document.body, 'color') };
  });
  const { found, ground, line, paper, ink } = colours;
  assert.deepEqual([paper, ink].map(Math.round), [255, 0]);
  for (let i = 1; i < found.length; i += 1) assert.ok(found[i - 1] - found[i] > 20, found.join());
  assert.ok(ground - line > 60, `${ground} and ${line}`);
  assert.equal((await map(page)).length, 82);
  await close();
});

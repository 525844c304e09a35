// Does the program take the prerendered page over without a trace?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertOneOrigin, assertQuiet, base, isReady, open } from './harness.mjs';
import { MEASURES, blank, drawn, reader, rested } from './page.mjs';

const visit = reader();

/** Elements, their attributes and their text, without the comments that only the program reads, and without the one stop
 * of the Tab key that the map becomes once the program answers to arrows. */
function skeleton(page) {
  return page.$eval('#app', (app) => {
    const lines = [];
    const walk = (node, depth) => {
      if (node.nodeType === Node.TEXT_NODE && node.data.trim()) lines.push(`${' '.repeat(depth)}"${node.data.trim()}"`);
      if (node.nodeType !== Node.ELEMENT_NODE) return;
      const kept = ({ name }) => !(name === 'tabindex' && node.closest('.counties'));
      const attributes = [...node.attributes].filter(kept).map(({ name, value }) => `${name}=${value}`).sort();
      lines.push(`${' '.repeat(depth)}${node.localName} ${attributes.join(' ')}`);
      for (const child of node.childNodes) walk(child, depth + 1);
    };
    walk(app, 0);
    return lines;
  });
}

for (const path of ['/', '/embed/']) {
  test(`${path} is the same before and after the program takes over`, async () => {
    const before = await open({ path, js: false });
    const after = await open({ path });
    // A first key brings all of the program. Links that are sent then lead to where the page is, which is not where it is
    // published.
    await after.page.keyboard.press('Shift');
    await rested(after.page);
    const root = await before.page.$eval('link[rel="canonical"]', (link) => link.href);
    const served = (lines) => lines.map((line) => line.replaceAll(encodeURIComponent(root), encodeURIComponent(`${base}/`)));
    assert.deepEqual(await skeleton(after.page), served(await skeleton(before.page)));
    await before.close();
    await after.close();
  });
}

for (const path of ['/', ...MEASURES.map((measure) => `/?measure=${measure}`), '/?county=adams&compare=lafayette']) {
  test(`${path} gets ready in silence, from one origin`, async () => {
    const { page, seen } = await visit(path);
    assertQuiet(seen);
    assertOneOrigin(seen);
    assert.equal(await page.locator('html[data-pending], html[data-failed]').count(), 0);
  });
}

/** Every shift counts, those soon after an input too: nobody has touched the page. */
function watchShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const moved = entry.sources.map(({ node }) => node?.id || node?.className?.baseVal || node?.className || node?.nodeName);
      window.shifts.push({ value: entry.value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The program is held back until the page as it came has been painted, as it is for most readers. */
async function shifts(path, size) {
  const { page, seen, close } = await blank({ init: watchShifts, ...size });
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(new URL(path, process.env.BASE_URL).href, { waitUntil: 'domcontentloaded' });
  await drawn(page);
  release();
  await isReady(page, seen);
  await drawn(page);
  const shifts = await page.evaluate(() => window.shifts);
  await close();
  return shifts;
}

const LINKS = ['/', '/?measure=arrests&county=lafayette&from=2015-10&to=2016-09', '/?measure=start', '/embed/', '/embed/?county=adams&controls=all'];

for (const size of [{ width: 390, height: 740 }, { width: 1400, height: 900 }]) {
  for (const path of LINKS) {
    test(`nothing moves when the program takes over ${path} at ${size.width}`, async () => {
      assert.deepEqual(await shifts(path, size), []);
    });
  }
}

// Is everything reachable, in its place and apart from its neighbours, from phone to desk?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, picture } from './harness.mjs';
import { LAFAYETTE, drawn, hover, reader } from './page.mjs';

const visits = { light: reader(), dark: reader({ dark: true }) };

const VIEWS = {
  default: '/',
  county: '/?county=adams&compare=lafayette',
  arrests: '/?measure=arrests&county=lafayette&without=adams&from=2015-10&to=2016-09&classes=natural',
  rates: '/?measure=arrests&by=residents',
  start: '/?measure=start',
};
const EMBEDS = {
  embed: '/embed/',
  'embed-all': '/embed/?measure=arrests&county=lafayette&compare=adams&from=2015-10&controls=all',
  'embed-none': '/embed/?measure=arrests&by=residents&controls=none&title=off',
};
const COLUMNS = [280, 320, 400, 583, 584, 700, 1200];

/** Texts whose lines lie on each other, of all that can be seen outside map and table. A sheet lies on the page by design. */
function overlapping() {
  // The head of a sheet stays above what has been scrolled.
  document.querySelector('#county-panel').scrollTop = 0;
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest('svg, script, noscript, option, datalist, table, .skip')) continue;
    if (!parent.checkVisibility({ visibilityProperty: true }) || getComputedStyle(parent.closest('[role="status"]') ?? parent).clipPath !== 'none') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, top, right, bottom } of range.getClientRects()) {
      // A line's box is taller than its letters.
      const trim = (bottom - top) * 0.2;
      const isOnSheet = getComputedStyle(parent.closest('#county-panel') ?? parent).position === 'sticky';
      boxes.push({ node, isOnSheet, text: node.data.trim().slice(0, 40), left, right, top: top + trim, bottom: bottom - trim });
    }
  }
  const found = [];
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const along = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (a.node !== b.node && a.isOnSheet === b.isOnSheet && across > 1 && along > 1) found.push(`“${a.text}” and “${b.text}”`);
    }
  }
  return found;
}

/** Controls outside the table that stick out of the window, or that something else lies upon. */
function unreachable() {
  const found = [];
  for (const control of document.querySelectorAll('#app :is(a[href], button, input, select):not(.skip):not(#map *):not(tbody *)')) {
    if (!control.checkVisibility({ visibilityProperty: true })) continue;
    control.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
    const name = `${control.localName} “${(control.textContent || control.name).trim().slice(0, 30)}”`;
    const scrolls = control.closest('[role="region"]');
    if (!scrolls && (left < -1 || right > document.documentElement.clientWidth + 1)) found.push(`${name} leaves the window: ${left}–${right}`);
    if (width < 12 || height < 16) found.push(`${name} is ${width} × ${height}`);
    // The two handles of the period lie on one line by design.
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (control.type !== 'range' && !scrolls && at && !control.contains(at) && !at.contains(control)) found.push(`${name} lies under ${at.localName}.${at.className}`);
  }
  return found;
}

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

for (const [theme, visit] of Object.entries(visits)) {
  for (const [name, path] of Object.entries({ ...VIEWS, ...EMBEDS })) {
    test(`${name}, ${theme}: nothing overflows, overlaps or is out of reach at any width`, async () => {
      const { page } = await visit(path);
      const pages = theme === 'light' ? [320, 390, 600, 760, 900, 1400] : [320, 600, 900, 1400];
      for (const width of name in EMBEDS ? COLUMNS : pages) {
        await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
        await drawn(page);
        assert.ok((await page.evaluate(overflow)) <= 0, `at ${width} the page is ${await page.evaluate(overflow)} too broad`);
        assert.deepEqual(await page.evaluate(overlapping), [], `overlap at ${width}`);
        if (theme === 'light') assert.deepEqual(await page.evaluate(unreachable), [], `out of reach at ${width}`);
        if ([320, 600, 700, 900, 1400].includes(width)) await picture(page, `${name}-${theme}-${width}`);
      }
    });
  }
}

const box = (page, selector) => page.locator(selector).boundingBox();

test('from 760 px on map and panel stand side by side, below one under the other', async () => {
  const { page } = await visits.light('/');
  for (const width of [760, 900, 1400]) {
    await page.setViewportSize({ width, height: 900 });
    const [map, panel] = [await box(page, '#map'), await box(page, '#county-panel')];
    assert.ok(panel.x >= map.x + map.width, `at ${width} the panel begins at ${panel.x}, the map ends at ${map.x + map.width}`);
    assert.ok(panel.y < map.y + map.height / 2, `at ${width} the panel is at ${panel.y}`);
  }
  for (const width of [320, 390, 600]) {
    await page.setViewportSize({ width, height: 740 });
    const [map, panel] = [await box(page, '#map'), await box(page, '#county-panel')];
    assert.ok(panel.y >= map.y + map.height, `at ${width} the panel stands beside the map`);
  }
});

test('on a phone the map begins in the first screen', async () => {
  for (const path of Object.values(VIEWS)) {
    const { page, close } = await open({ path, touch: true, width: 390, height: 740 });
    const { y } = await box(page, '#map');
    assert.ok(y < 740 - 120, `${path}: the map begins at ${y} of 740`);
    await close();
  }
});

test('the map keeps its shape and fits the window’s breadth', async () => {
  const { page } = await visits.light('/');
  for (const width of [320, 900, 1400]) {
    await page.setViewportSize({ width, height: 900 });
    const { x, width: breadth, height } = await box(page, '#map .map');
    assert.ok(x >= 0 && x + breadth <= width, `at ${width}`);
    assert.ok(Math.abs(height / breadth - 1.617) < 0.05, `at ${width} it is ${breadth} × ${height}`);
  }
});

test('what is drawn above the map lies on it, in an embed beside a long column too', async () => {
  for (const path of ['/', '/embed/?measure=arrests&controls=all']) {
    const { page } = await visits.light(path);
    for (const width of [320, 640, 1200]) {
      await page.setViewportSize({ width, height: 900 });
      const [map, ...rest] = await Promise.all(['.map', '.map-above', '.tooltip-place'].map((part) => box(page, part)));
      for (const above of rest) assert.deepEqual(above, map, `${path} at ${width}`);
    }
  }
});

test('figures on the map do not cover each other and stay within it', async () => {
  const { page } = await visits.light('/');
  for (const width of [320, 900, 1400]) {
    await page.setViewportSize({ width, height: 900 });
    const frame = await box(page, '#map');
    const labels = await page.$$eval('#map text', (texts) => texts.map((text) => text.getBoundingClientRect().toJSON()));
    assert.ok(labels.length >= 2);
    for (const [i, a] of labels.entries()) {
      assert.ok(a.left >= frame.x - 1 && a.right <= frame.x + frame.width + 1, `label ${i} at ${width} leaves the map`);
      for (const b of labels.slice(i + 1)) {
        assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top, `labels lie on each other at ${width}`);
      }
    }
  }
});

test('the answer of a county, for the picture', { skip: !process.env.SCREENSHOTS }, async () => {
  const { page } = await visits.dark('/?measure=arrests');
  await page.setViewportSize({ width: 900, height: 900 });
  await hover(page, LAFAYETTE);
  await picture(page, 'tooltip-dark-900');
});

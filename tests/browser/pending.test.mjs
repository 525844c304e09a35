// Does a reader of a filtered link ever see another view's figures as fact?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, isReady } from './harness.mjs';
import { blank, cells, drawn, LAFAYETTE, panel, until, words } from './page.mjs';

const LINK = '/?measure=arrests&county=lafayette&from=2015-10&to=2016-09';

/** What can be seen, noted at every frame. */
function watchFrames() {
  window.frames_seen = [];
  const seen = (selector) => {
    const element = document.querySelector(selector);
    return element && element.checkVisibility({ visibilityProperty: true }) ? element.textContent : '';
  };
  const note = () => {
    const frame = {
      headline: seen('h1'), summary: seen('#summary'), panel: seen('#county-panel h2'), row: seen('#row-lafayette td'),
      legend: seen('[data-swatch] .swatch-label'), chosen: seen('[data-key="measure"] a[aria-current]'),
      colours: [...new Set([...document.querySelectorAll('#map path[data-geoid]')].map((path) => getComputedStyle(path).fill))].length,
    };
    if (document.body && JSON.stringify(frame) !== JSON.stringify(window.frames_seen.at(-1))) window.frames_seen.push(frame);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** Opens a link while what matches `what` waits to be let go. */
async function held(path, what) {
  const opened = await blank({ init: watchFrames });
  let release;
  const waiting = new Promise((resolve) => (release = resolve));
  await opened.page.route(what, async (route) => {
    await waiting;
    await route.continue();
  });
  await opened.page.goto(new URL(path, base).href, { waitUntil: 'domcontentloaded' });
  await drawn(opened.page);
  return { ...opened, release };
}

const isVisible = (page, selector) => page.locator(selector).first().isVisible();

for (const [name, what] of [['WebAssembly', /\.wasm$/], ['program', /assets\/app\.\w+\.js$/]]) {
  test(`while the ${name} is on its way, no figure is shown that the link may change`, async () => {
    const { page, release, seen, close } = await held(LINK, what);
    for (const selector of ['h1', '#summary', panel, '#data-table', '[data-swatch]', '#map text']) {
      assert.equal(await isVisible(page, selector), false, selector);
    }
    const colours = await page.$$eval('#map path[data-geoid]', (paths) => [...new Set(paths.map((path) => getComputedStyle(path).fill))]);
    assert.equal(colours.length, 1, colours.join());
    const notices = await page.locator('[role="status"]:visible').allInnerTexts();
    assert.ok(notices.some((text) => /view of this link/.test(text)), notices.join());

    release();
    await isReady(page, seen);
    assert.match(await words(page, '#summary'), /^628 ICE arrests, fiscal 2016/);
    assert.equal(await isVisible(page, panel), true);
    assert.match(await words(page, panel), /Lafayette County/);
    assert.equal((await cells(page, LAFAYETTE))[0], '5');
    assert.equal(await page.getByText('view of this link').isVisible(), false);
    await close();
  });
}

test('from the first frame to the last only the link’s own figures are ever seen', async () => {
  const { page, release, seen, close } = await held(LINK, /\.wasm$/);
  release();
  await isReady(page, seen);
  await drawn(page);
  const frames = await page.evaluate(() => window.frames_seen);
  const last = frames.at(-1);
  assert.match(last.summary, /628 ICE arrests/);
  for (const part of Object.keys(last)) {
    if (part === 'colours' || part === 'chosen') continue;
    const shown = new Set(frames.map((frame) => frame[part]).filter(Boolean));
    assert.deepEqual([...shown], [last[part]], part);
  }
  await close();
});

test('without a choice of ours in the link all is there at once', async () => {
  const { page, release, close } = await held('/?utm_source=x', /\.wasm$/);
  for (const selector of ['h1', '#summary', panel, '#data-table', '[data-swatch]']) {
    assert.equal(await isVisible(page, selector), true, selector);
  }
  assert.match(await words(page, '#summary'), /^Figures have been published for 2 of 82/);
  release();
  await until(() => page.locator('html[data-ready]').count(), (count) => count === 1);
  await close();
});

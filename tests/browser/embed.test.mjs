// Does the embed suit a host's column: compact, in the host's theme, with what the host wants of it?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embed, hosted } from './elsewhere.mjs';
import { assertOneOrigin, assertQuiet, base, isReady, open, picture } from './harness.mjs';
import { ADAMS, LAFAYETTE, choice, click, legend, map, panel, query, reader, tidy, until, words } from './page.mjs';

const GREEN = [0, 128, 0];

/** A page of another origin with the embed in it. */
const inGreen = (search, scheme, dark) => hosted(
  `<style>html { background: rgb(${GREEN}); color-scheme: ${scheme} } body { margin: 0 }</style>
   <iframe src="${embed}${search}" title="Map" width="640" height="900" style="border:0;color-scheme:normal"></iframe>`,
  { width: 1240, height: 1000, dark },
);

const shown = (page, selector) => page.locator(selector).filter({ visible: true }).count();
const height = (page) => page.$eval('#page', (element) => element.getBoundingClientRect().height);

test('the embed is the same map as the full page, and gets ready in silence', async () => {
  const [full, small] = [await open({ path: '/?measure=arrests' }), await open({ path: '/embed/?measure=arrests' })];
  assert.deepEqual(await map(small.page), await map(full.page));
  assert.deepEqual(await legend(small.page), await legend(full.page));
  assert.equal(await words(small.page, '#summary'), await words(full.page, '#summary'));
  assertQuiet(small.seen);
  assertOneOrigin(small.seen);
  await full.close();
  await small.close();
});

test('headline, map, legend, figure and source are there; what is said of the state is on the full page', async () => {
  const { page, close } = await open({ path: '/embed/', width: 400 });
  for (const part of ['h1', '#map', '.legend', '#summary', '.credit', 'a[data-full]']) {
    assert.equal(await shown(page, part), 1, part);
  }
  assert.match(await words(page, '.credit'), /^Source: TRAC, .* Figures taken into this edition: 24 November 2026\.$/);
  for (const part of ['.standfirst', panel, 'table', '.about']) assert.equal(await shown(page, part), 0, part);
  await close();
});

test('the link leads to the full page with the same view, and so does the link that is copied', async () => {
  const { page, context, close } = await open({ path: '/embed/?measure=arrests&utm_source=x&theme=dark' });
  await click(page, LAFAYETTE);
  const [full] = await Promise.all([context.waitForEvent('page'), page.locator('a[data-full]').click()]);
  await isReady(full);
  assert.equal(full.url(), `${base}/county/lafayette/?measure=arrests`);
  assert.equal(await words(full, `${panel} h2`), 'Lafayette County');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await until(() => page.locator('.share [role="status"]').innerText(), (text) => text === 'Link copied.');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${base}/county/lafayette/?measure=arrests`);
  await close();
});

test('choosing keeps the host’s wishes in the address', async () => {
  const { page, close } = await open({ path: '/embed/?theme=dark&controls=all' });
  await page.locator(choice('measure', 'ICE arrests, 2014–18')).click();
  await until(() => query(page), (search) => search === '?measure=arrests&theme=dark&controls=all');
  await close();
});

test('the host says how much the reader may change', async () => {
  const expected = { '': [1, 1, 0], some: [1, 1, 0], all: [1, 1, 1], none: [0, 0, 0], nonsense: [1, 1, 0] };
  for (const [controls, counts] of Object.entries(expected)) {
    const { page, close } = await open({ path: `/embed/?measure=arrests${controls && `&controls=${controls}`}` });
    const found = [];
    for (const part of ['.measures', '.find', '.period']) found.push(await shown(page, part));
    assert.deepEqual(found, counts, controls);
    await click(page, ADAMS);
    assert.equal(await words(page, `${panel} h2`), 'Adams County', controls);
    await close();
  }
});

test('without its title the map comes first, and those who hear the page still have its name', async () => {
  const { page, close } = await open({ path: '/embed/?title=off', width: 400 });
  assert.ok(await page.$eval('.headline', (element) => element.getBoundingClientRect().height <= 1));
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  await close();
});

for (const theme of ['light', 'dark', 'auto']) {
  for (const dark of [false, true]) {
    test(`theme=${theme} for a reader who prefers ${dark ? 'dark' : 'light'}`, async () => {
      const { page, close } = await open({ path: `/embed/?theme=${theme}`, dark, width: 640 });
      const isDark = theme === 'auto' ? dark : theme === 'dark';
      const colour = await page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
      assert.equal(colour, isDark ? 'rgb(20, 24, 29)' : 'rgb(253, 252, 248)');
      await picture(page, `embed-${theme}-${dark}`);
      await close();
    });
  }
}

/** The colour of one point of a picture, which the browser itself decodes. */
async function pixel(page, { x, y }) {
  const bytes = (await page.screenshot({ clip: { x, y, width: 1, height: 1 } })).toString('base64');
  return page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    canvas.drawImage(bitmap, 0, 0);
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, bytes);
}

// A host whose scheme is not the frame's would have a box painted behind it.
for (const scheme of ['normal', 'light', 'dark', 'light dark']) {
  for (const theme of ['auto', 'light', 'dark']) {
    for (const dark of [false, true]) {
      test(`a transparent ${theme} embed shows a ${scheme} host through, reader ${dark ? 'dark' : 'light'}`, async () => {
        const search = `?background=transparent&theme=${theme}`;
        const { page, frame, close } = await inGreen(search, scheme, dark);
        assert.deepEqual(await pixel(page, { x: 638, y: 500 }), GREEN);
        const isDark = theme === 'auto' ? dark : theme === 'dark';
        const ink = await frame.$eval('h1', (title) => getComputedStyle(title).color);
        assert.equal(ink, isDark ? 'rgb(236, 233, 226)' : 'rgb(20, 24, 29)');
        await close();
      });
    }
  }
}

test('an embed that is not transparent brings its own paper', async () => {
  const { page, close } = await inGreen('', 'light', false);
  assert.deepEqual(await pixel(page, { x: 638, y: 500 }), [253, 252, 248]);
  await close();
});

const visit = reader({ width: 1200 });
const WIDTHS = [280, 320, 400, 480, 560, 583, 584, 640, 700, 900, 1200];

for (const search of ['', '?measure=arrests&county=adams&controls=all', '?measure=start&county=lafayette&title=off']) {
  test(`nothing sticks out of the embed at any width: ${search}`, async () => {
    const { page } = await visit(`/embed/${search}`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 600 });
      const out = await page.evaluate(() => {
        const { right, bottom } = document.getElementById('page').getBoundingClientRect();
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { right: scrollWidth - Math.ceil(right), bottom: scrollHeight - Math.max(Math.ceil(bottom + scrollY), innerHeight) };
      });
      assert.ok(out.right <= 0 && out.bottom <= 0, `at ${width}: ${JSON.stringify(out)}`);
    }
  });
}

test('the panel opens under the map in a narrow column and beside it in a broad one', async () => {
  const { page } = await visit('/embed/?county=lafayette');
  const places = () => page.evaluate(() => ['#map', '#county-panel'].map((id) => document.querySelector(id).getBoundingClientRect().toJSON()));
  await page.setViewportSize({ width: 400, height: 600 });
  const [map, under] = await places();
  assert.ok(under.top >= map.bottom && under.left < map.right);
  await page.setViewportSize({ width: 900, height: 600 });
  const [broad, beside] = await places();
  assert.ok(beside.left >= broad.right && beside.top < broad.bottom);
});

test('a county chosen makes the embed higher, and let go as high as before', async () => {
  for (const width of [400, 900]) {
    const { page } = await visit('/embed/');
    await page.setViewportSize({ width, height: 900 });
    const before = await height(page);
    await click(page, LAFAYETTE);
    await until(() => height(page), (now) => now > before);
    await page.locator(`${panel} .close`).click();
    await until(() => height(page), (now) => now === before);
  }
});

test('the height that a CMS is told suits its column', async () => {
  const { page } = await visit('/embed/');
  const { width, height: told } = await (await page.request.get(`${base}/oembed.json`)).json();
  await page.setViewportSize({ width, height: 600 });
  const needed = await height(page);
  assert.ok(told >= needed && told - needed <= 96, `${told} for ${needed}`);
});

test('the table is folded away, and a link to it or to a row of it opens it', async () => {
  const { page, close } = await open({ path: '/embed/', js: false, width: 640 });
  assert.equal(await shown(page, 'table'), 0);
  await page.locator('.skip').last().press('Enter');
  assert.equal(await shown(page, 'table'), 1);
  await page.goto(`${base}/embed/#row-lafayette`);
  assert.match(tidy(await page.locator('#row-lafayette').innerText()), /^Lafayette 56/);
  assert.equal(await shown(page, '#row-lafayette'), 1);
  await close();
});

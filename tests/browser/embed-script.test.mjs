// Does embed.js put the map into another page, at the right time, at the right height, and tell that page about it?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADAMS, LAFAYETTE, drawn, shape, until } from './page.mjs';
import { assertCalm, embed, far, fits, frameOf, heightOf, host, loader, said, script, story } from './story.mjs';

const adams = { geoid: ADAMS, name: 'Adams' };
const lafayette = { geoid: LAFAYETTE, name: 'Lafayette' };
const source = (page, selector = 'county-map') => page.$eval(`${selector} iframe`, (frame) => frame.src);

test('the element becomes a frame that the whole snippet describes', async () => {
  const { page, seen, close } = await story(`${loader}<county-map src="${embed}"></county-map>`);
  await frameOf(page);
  const frame = await page.$eval('county-map iframe', (it) => ({
    src: it.src, title: it.title, loading: it.loading, allow: it.allow, policy: it.referrerPolicy,
    scheme: it.style.colorScheme, border: it.style.borderWidth, width: it.offsetWidth - it.parentElement.offsetWidth,
  }));
  assert.deepEqual(frame, {
    src: embed, title: 'County map', loading: 'lazy', allow: 'clipboard-write; web-share',
    policy: 'strict-origin-when-cross-origin', scheme: 'normal', border: '0px', width: 0,
  });
  assertCalm(seen);
  await close();
});

test('attributes reach the address of the frame, the view first', async () => {
  const { page, close } = await story(`${loader}<county-map src="${embed}?county=yazoo&amp;messenger=guardian" title="Arrests"
    view="?measure=arrests&amp;county=adams" theme="dark" background="transparent" controls="none" heading="off"></county-map>`);
  const frame = await frameOf(page);
  assert.equal(await source(page), `${embed}?measure=arrests&county=adams&theme=dark&background=transparent` +
    '&controls=none&title=off&county=yazoo&messenger=guardian');
  assert.equal(await page.$eval('county-map iframe', ({ title }) => title), 'Arrests');
  assert.deepEqual(await frame.evaluate(() => ({ ...document.documentElement.dataset })).then(
    ({ theme, background, controls, title }) => [theme, background, controls, title]), ['dark', 'transparent', 'none', 'off']);
  assert.deepEqual((await said(page, 1))[0].detail, { view: 'measure=arrests&county=adams', county: adams });
  await close();
});

test('an address may be relative to the host', async () => {
  const { page, close } = await story(`${loader}<county-map src="embed/?county=adams"></county-map>`);
  await until(() => page.$$eval('county-map iframe', (frames) => frames.length), (count) => count === 1);
  assert.equal(await source(page), `${host}/embed/?county=adams`);
  await close();
});

test('where the address is missing or a script, the frame stays empty', async () => {
  const { page, seen, close } = await story(`${loader}<county-map></county-map><county-map src="javascript:alert(1)"></county-map>`);
  await until(() => page.$$eval('county-map iframe', (frames) => frames.length), (count) => count === 2);
  await page.$$eval('county-map', (maps) => maps.forEach((map) => map.setAttribute('theme', 'dark')));
  assert.deepEqual(await page.$$eval('iframe', (frames) => frames.map(({ src }) => src)), ['about:blank', 'about:blank']);
  assert.deepEqual(seen.requests, [`${host}/story`, script]);
  assertCalm(seen);
  await close();
});

test('a script tag with a view puts the map where it stands; one without puts none', async () => {
  const { page, close } = await story(`<p id="before"></p>
    <script async src="${script}" data-view="county=adams" data-theme="dark" data-heading="off" data-height="700"></script>
    <p></p>${loader}<script async src="${script}" data-no-optimize="1"></script>
    <script async src="${script}" data-view=""></script><script async src="${script}" data-embed="${embed}?by=residents"></script>`);
  await until(() => page.$$eval('county-map iframe', (frames) => frames.length), (count) => count === 3);
  const sources = await page.$$eval('county-map iframe', (frames) => frames.map(({ src }) => src));
  assert.deepEqual(sources, [`${embed}?county=adams&theme=dark&title=off`, embed, `${embed}?by=residents`]);
  assert.equal(await page.$eval('#before + script + county-map', (map) => map.getAttribute('height')), '700');
  await said(page, 3);
  await close();
});

test('an iframe between the tags stays, and is served', async () => {
  const plain = `<iframe src="${embed}?county=adams" title="Mine" height="900" style="border:0;width:100%"></iframe>`;
  for (const body of [`<county-map>${plain}</county-map>${loader}`, `<script src="${script}"></script><county-map>${plain}</county-map>`]) {
    const { page, close } = await story(body);
    const frame = await frameOf(page);
    assert.deepEqual(await said(page, 1), [{ type: 'ready', detail: { view: 'county=adams', county: adams } }]);
    assert.equal(await page.$$eval('iframe', (frames) => frames.length), 1);
    assert.equal(await page.$eval('iframe', ({ title }) => title), 'Mine');
    await fits(page, frame);
    await close();
  }
});

test('an iframe that was there long before the script tells its height and view all the same', async () => {
  const plain = `<iframe src="${embed}?county=adams" height="3000" style="border:0"></iframe>`;
  const { page, close } = await story(`<county-map>${plain}</county-map>`);
  const frame = await (await page.$('iframe')).contentFrame();
  await frame.waitForSelector('html[data-ready]', { state: 'attached' });
  assert.equal(await heightOf(page), 3000);
  await page.addScriptTag({ url: script });
  assert.deepEqual(await said(page, 1), [{ type: 'ready', detail: { view: 'county=adams', county: adams } }]);
  await fits(page, frame);
  await close();
});

test('nothing of the map is asked for until the reader comes near', async () => {
  const { page, seen, close } = await story(`${far}${loader}<county-map src="${embed}" height="640"></county-map>${far}`);
  await until(() => page.evaluate(() => !!customElements.get('county-map')), Boolean);
  await drawn(page);
  assert.equal(await page.$$eval('iframe', (frames) => frames.length), 0);
  assert.deepEqual(seen.requests, [`${host}/story`, script]);
  assert.equal(await page.$eval('county-map', (map) => map.offsetHeight), 640);
  await page.evaluate(() => scrollTo(0, 5000));
  await frameOf(page);
  assert.ok(seen.requests.includes(embed));
  await close();
});

test('without an IntersectionObserver the frame comes at once', async () => {
  const lead = '<script>delete window.IntersectionObserver</script>';
  const { page, close } = await story(`${far}${loader}<county-map src="${embed}"></county-map>`, { lead });
  await page.waitForSelector('county-map iframe', { state: 'attached' });
  await close();
});

test('the height follows the panel as it opens and closes, and nothing scrolls inside', async () => {
  for (const width of [340, 700, 1200]) {
    const { page, close } = await story(`${loader}<county-map src="${embed}" height="300"></county-map>`, { width });
    const frame = await frameOf(page);
    const closed = (await fits(page, frame)).frame;
    await page.$eval('county-map', (map) => (map.view = 'county=lafayette'));
    await said(page, 2);
    // Where the panel stands below the map it makes the page higher, once it has come.
    await until(async () => (await fits(page, frame)).frame, (opened) => width > 600 || opened > closed);
    await page.$eval('county-map', (map) => (map.view = ''));
    await said(page, 4);
    assert.equal((await fits(page, frame)).frame, closed);
    assert.equal(await page.$eval('county-map', (map) => map.offsetHeight), closed);
    await close();
  }
});

test('in a place that was kept the map moves nothing', async () => {
  const bare = await story(`${loader}<county-map src="${embed}"></county-map>`);
  const needed = (await fits(bare.page, await frameOf(bare.page))).frame;
  await until(() => bare.page.evaluate(() => window.shifts), (shifts) => shifts.length > 0);
  await bare.close();
  const places = [
    `<county-map src="${embed}" style="display:block;height:${needed + 20}px"></county-map>`,
    `<county-map style="display:block;container-type:inline-size"><iframe src="${embed}" loading="lazy"
      style="border:0;width:0;min-width:100%;height:calc(0cqi + ${needed + 20}px)"></iframe></county-map>`,
  ];
  for (const place of places) {
    const { page, close } = await story(`${loader}<p>Before</p>${place}<p>After</p>`, { height: needed + 400 });
    await fits(page, await frameOf(page));
    await said(page, 1);
    await drawn(page);
    assert.deepEqual(await page.evaluate(() => window.shifts), [], place);
    await close();
  }
});

test('the host hears what the reader does, to the letter, and what it asks for itself', async () => {
  const { page, seen, close } = await story(`${loader}<county-map src="${embed}" view="measure=arrests"></county-map>`);
  const frame = await frameOf(page);
  await said(page, 1);
  await frame.locator(shape(LAFAYETTE)).click();
  await said(page, 3);
  assert.equal(await page.$eval('county-map', (map) => map.view), 'measure=arrests&county=lafayette');
  await page.$eval('county-map', (map) => map.setAttribute('view', 'county=adams'));
  await said(page, 5);
  await page.$eval('county-map', (map) => (map.view = ''));
  assert.deepEqual(await said(page, 7), [
    { type: 'ready', detail: { view: 'measure=arrests', county: null } },
    { type: 'view', detail: { view: 'measure=arrests&county=lafayette' } },
    { type: 'select', detail: { county: lafayette } },
    { type: 'view', detail: { view: 'county=adams' } },
    { type: 'select', detail: { county: adams } },
    { type: 'view', detail: { view: '' } },
    { type: 'select', detail: { county: null } },
  ]);
  assertCalm(seen);
  await close();
});

test('events stay on the element, and a view that the frame tells is not sent back to it', async () => {
  const { page, close } = await story(`<div><county-map src="${embed}"></county-map></div>${loader}`);
  const frame = await frameOf(page);
  await said(page, 1);
  await page.evaluate(() => {
    window.bubbled = [];
    ['ready', 'view', 'select'].forEach((name) => document.addEventListener(name, () => window.bubbled.push(name)));
  });
  await frame.evaluate(() => {
    window.asked = [];
    addEventListener('message', ({ data }) => window.asked.push(data));
  });
  await frame.evaluate((query) => document.dispatchEvent(new CustomEvent('county-map-view', { detail: query })), 'county=adams');
  await said(page, 3);
  await drawn(page);
  assert.deepEqual(await frame.evaluate(() => window.asked), []);
  assert.deepEqual(await page.evaluate(() => window.bubbled), []);
  await close();
});

// Does all that matters work in Firefox too, on a page of its own and in a frame of another origin?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTENER, elsewhere, embed, heights, needs, toldHeight } from './elsewhere.mjs';
import { named, press, visit, words } from './firefox.mjs';
import { assertOneOrigin, base, open } from './harness.mjs';
import { ADAMS, HINDS, LAFAYETTE, classes, map, panel, shape, tooltip, until } from './page.mjs';

const VIEWS = ['', '?measure=arrests', '?measure=arrests-2025&by=residents', '?measure=start&county=lafayette'];
const iframe = (query, attributes = 'width="640" height="400"') => `<iframe title="Map" src="${embed}${query}" ${attributes}></iframe>`;
const chosen = (frame, name) => until(() => words(frame, panel), (text) => text.includes(`${name} County`));

function assertQuiet({ messages, errors }) {
  assert.deepEqual({ messages, errors }, { messages: [], errors: [] });
}

for (const view of VIEWS) {
  test(`Firefox colours the map as Chromium does: ${view || 'the default view'}`, async () => {
    const chromium = await open({ path: `/${view}` });
    const { frame, seen, close } = await visit(`/${view}`);
    const painted = (page) => page.$$eval('#map path[data-geoid]', (paths) =>
      paths.map((path) => [path.dataset.geoid, path.dataset.class, getComputedStyle(path).fill.replaceAll('"', '')]));
    const expected = await painted(chromium.page);
    assert.equal(expected.length, 82);
    assert.deepEqual(await painted(frame), expected);
    assertQuiet(seen);
    assertOneOrigin(seen);
    await Promise.all([close(), chromium.close()]);
  });
}

test('the full page hovers, opens and closes a county, filters, and goes back', async () => {
  const { page, frame, seen, close } = await visit('/?measure=arrests');
  await frame.hover(shape(ADAMS));
  await until(() => words(frame, tooltip), (text) => text.startsWith('Adams County'));
  await press(frame, shape(LAFAYETTE));
  await chosen(frame, 'Lafayette');
  await until(() => page.url(), (url) => url === `${base}/?measure=arrests&county=lafayette`);
  const before = await classes(frame);
  await (await named(frame, 'FY 2016')).click();
  await until(() => words(frame, '#summary'), (text) => text.startsWith('628 ICE arrests, fiscal 2016'));
  assert.notDeepEqual(await classes(frame), before);
  await page.goBack();
  await until(() => words(frame, panel), (text) => !text.includes('Lafayette County'));
  assertQuiet(seen);
  await close();
});

test('the embed tells its host each height, and answers', async () => {
  const { page, frame, seen, close } = await visit(await elsewhere(LISTENER + iframe('?measure=arrests&controls=all')));
  const closed = await toldHeight(page, (height) => height > 400);
  assert.equal(closed, await needs(frame));
  await press(frame, shape(LAFAYETTE));
  await chosen(frame, 'Lafayette');
  const opened = await toldHeight(page, (height) => height !== closed);
  assert.equal(opened, await needs(frame));
  await press(frame, `${panel} .close`);
  await toldHeight(page, (height) => height === closed);
  await (await named(frame, 'FY 2016')).click();
  await until(() => words(frame, '#summary'), (text) => text.startsWith('628 ICE arrests, fiscal 2016'));
  assertQuiet(seen);
  await close();
});

test('in a sandbox the embed draws and answers, and sends the link where it may open no window', async () => {
  const { page, frame, seen, close } = await visit(await elsewhere(LISTENER + iframe('?county=adams', 'sandbox="allow-scripts" width="640" height="400"')));
  assert.equal(await frame.evaluate(() => origin), 'null');
  assert.equal((await map(frame)).length, 82);
  await press(frame, shape(LAFAYETTE));
  await chosen(frame, 'Lafayette');
  await toldHeight(page, (height) => height > 400);
  assert.equal(await (await named(frame, 'Open the full map')).evaluate((link) => link.href), `${base}/county/lafayette/`);
  // Firefox refuses windows there, and lets a click write to the clipboard that has not asked for one.
  const said = () => frame.$eval('.share [role="status"]', (status) => status.querySelector('input')?.value ?? status.textContent);
  await (await named(frame, 'Open the full map')).click();
  await until(said, (text) => text === `${base}/county/lafayette/`);
  await press(frame, shape(HINDS));
  await until(said, (text) => text === '');
  await (await named(frame, 'Copy link')).click();
  await until(said, (text) => text === 'Link copied.');
  assertQuiet(seen);
  await close();
});

for (const width of [280, 700]) {
  test(`at ${width} the embed has no scrollbar of its own once its host gives it its height`, async () => {
    const obey = LISTENER.replace('</script>', `
      addEventListener('message', ({ data }) => {
        const height = data?.['datawrapper-height'];
        if (height) document.querySelector('iframe').style.height = Object.values(height)[0] + 'px';
      });</script>`);
    const html = `${obey}${iframe('?measure=arrests&county=lafayette&controls=all', `style="border:0;width:${width}px"`)}`;
    const { page, frame, seen, close } = await visit(await elsewhere(html), { width: width + 40 });
    const room = () => frame.evaluate(() => {
      const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
      return { over: scrollHeight - innerHeight, beside: scrollWidth - innerWidth, bar: innerWidth - clientWidth };
    });
    await until(room, ({ over, beside, bar }) => over <= 0 && beside <= 0 && bar === 0);
    assert.equal((await heights(page)).at(-1), await frame.evaluate(() => innerHeight));
    assertQuiet(seen);
    await close();
  });
}

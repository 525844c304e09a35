// Is the panel a sheet on a phone, that can be closed by hand and holds neither the page nor the focus?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet, open } from './harness.mjs';
import { ADAMS, HARRISON, LAFAYETTE, click, drawn, link, panel, query, shape, tap, tooltip, until, words } from './page.mjs';

const PHONE = { touch: true, width: 390, height: 740 };
const box = (page, selector) => page.$eval(selector, (element) => element.getBoundingClientRect().toJSON());
const heading = (page) => words(page, `${panel} h2`);
const isStuck = (page) => page.$eval(panel, (element) => Math.abs(element.getBoundingClientRect().bottom - innerHeight) < 1.5 && getComputedStyle(element).position === 'sticky');
const scrolled = (page) => page.evaluate(() => scrollY);

/** A finger, by way of the browser's own protocol: down, along, up. */
async function swipe(page, from, to, steps = 8) {
  const cdp = await page.context().newCDPSession(page);
  const touch = (type, point) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  await touch('touchStart', from);
  for (let i = 1; i <= steps; i += 1) {
    await touch('touchMove', { x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps });
  }
  await touch('touchEnd');
  await drawn(page);
}

test('a tap opens the sheet at part height, with the whole answer, and leaves the county in sight', async () => {
  const { page, seen, close } = await open(PHONE);
  for (const [geoid, name, says] of [
    [LAFAYETTE, 'Lafayette', /56 removals since 2012 12th of Mississippi’s counties by TRAC’s count/],
    [HARRISON, 'Harrison', /Not published .*ICE arrests, 2014–18 262/],
    [ADAMS, 'Adams', /2,051 removals since 2012 highest of .*private prison/],
  ]) {
    await tap(page, geoid);
    assert.equal(await heading(page), `${name} County`);
    assert.match(await words(page, panel), says);
    assert.ok(await isStuck(page), name);
    await drawn(page);
    const [sheet, county] = [await box(page, panel), await box(page, shape(geoid))];
    assert.ok(sheet.height <= 740 * 0.45, `${name}: the sheet is ${sheet.height} high`);
    assert.ok(county.top >= 0 && county.bottom <= sheet.top + 1, `${name} at ${county.top}–${county.bottom} is under the sheet at ${sheet.top}`);
    assert.equal(await page.locator(tooltip).isVisible(), false, 'the sheet is the answer');
  }
  assertQuiet(seen);
  await close();
});

test('its button closes it, and the page stays where it is', async () => {
  const { page, close } = await open(PHONE);
  await tap(page, LAFAYETTE);
  await until(() => heading(page), (name) => name === 'Lafayette County');
  const before = await scrolled(page);
  // Playwright's own tap would scroll the page first.
  const { left, top, width, height } = await box(page, `${panel} .close`);
  await page.touchscreen.tap(left + width / 2, top + height / 2);
  await until(() => heading(page), (name) => name === 'Mississippi');
  assert.equal(await isStuck(page), false);
  assert.equal(await scrolled(page), before);
  assert.equal(await page.locator(tooltip).isVisible(), false);
  await close();
});

test('pulled down by its head it closes; pulled a little it comes back', async () => {
  const { page, close } = await open(PHONE);
  await tap(page, LAFAYETTE);
  await page.waitForTimeout(250);
  const { left, top } = await box(page, `${panel} .eyebrow`);
  const from = { x: left + 30, y: top + 20 };
  const before = await scrolled(page);
  await swipe(page, from, { x: from.x, y: from.y + 40 });
  assert.equal(await heading(page), 'Lafayette County');
  await until(() => box(page, panel), (sheet) => Math.abs(sheet.bottom - 740) < 1.5);
  await swipe(page, from, { x: from.x, y: from.y + 120 });
  await until(() => heading(page), (name) => name === 'Mississippi');
  assert.equal(await page.$eval(panel, (element) => element.style.length), 0);
  assert.equal(await scrolled(page), before, 'the page was pulled too');
  await close();
});

test('a finger that the browser takes away lets the sheet go', async () => {
  const { page, close } = await open(PHONE);
  await tap(page, LAFAYETTE);
  await page.waitForTimeout(250);
  const { left, top } = await box(page, `${panel} .eyebrow`);
  const touch = await page.context().newCDPSession(page);
  const send = (type, touchPoints) => touch.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', [{ x: left + 30, y: top + 20 }]);
  await send('touchMove', [{ x: left + 30, y: top + 60 }]);
  await until(() => page.$eval(panel, (element) => element.style.length), (length) => length === 1);
  await send('touchCancel', []);
  await until(() => page.$eval(panel, (element) => element.style.length), (length) => length === 0);
  await page.mouse.move(left + 30, top + 200);
  assert.equal(await page.$eval(panel, (element) => element.style.length), 0, 'nothing is held any more');
  assert.equal(await heading(page), 'Lafayette County');
  await close();
});

test('a finger on the map scrolls the page', async () => {
  const { page, close } = await open(PHONE);
  const map = await box(page, '#map');
  await swipe(page, { x: 200, y: map.top + 200 }, { x: 200, y: map.top - 100 }, 20);
  await until(() => scrolled(page), (after) => after > 100);
  await close();
});

test('a finger on the sheet scrolls what is in it', async () => {
  const { page, close } = await open({ ...PHONE, path: '/county/adams/' });
  await page.waitForTimeout(250);
  await swipe(page, { x: 200, y: 700 }, { x: 200, y: 560 }, 20);
  await until(() => page.$eval(panel, (element) => element.scrollTop), (inside) => inside > 50);
  assert.equal(await scrolled(page), 0);
  assert.ok(await page.locator(`${panel} .close`).isVisible(), 'its head stays');
  await close();
});

test('it is not modal: the page behind it scrolls, and in its own place it rests', async () => {
  const { page, close } = await open({ ...PHONE, path: '/county/lafayette/' });
  assert.ok(await isStuck(page));
  assert.equal(await page.locator('[inert], [aria-modal="true"]').count(), 0);
  await page.locator('#data-table').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('.about')?.scrollIntoView() ?? scrollTo(0, document.body.scrollHeight));
  assert.ok((await box(page, panel)).bottom < 740, 'it does not follow past the board');
  await close();
});

test('what has the focus is never under the sheet, and the Tab key leaves it', async () => {
  const { page, close } = await open({ width: 390, height: 740, path: '/county/lafayette/?measure=arrests' });
  const stops = await page.$$eval('#app :is(a[href], button, input, select, [tabindex="0"], summary)', (all) => all.filter((it) => it.tabIndex >= 0).length);
  const hidden = [];
  for (let i = 0; i < Math.min(stops, 60); i += 1) {
    await page.keyboard.press('Tab');
    hidden.push(await page.evaluate(() => {
      const { activeElement: focused } = document;
      const { top, bottom } = focused.getBoundingClientRect();
      const sheet = document.querySelector('#county-panel');
      if (focused === document.body || sheet.contains(focused)) return null;
      const edge = sheet.getBoundingClientRect();
      const isUnder = bottom > edge.top + 1 && top < edge.bottom;
      return isUnder || bottom < 0 || top > innerHeight ? `${focused.outerHTML.slice(0, 60)} ${top}–${bottom}, sheet ${edge.top}` : null;
    }));
  }
  assert.deepEqual(hidden.filter(Boolean), []);
  await close();
});

test('Escape closes it at the first press, and the focus returns to its county', async () => {
  const { page, close } = await open({ width: 390, height: 740 });
  await page.locator(link(LAFAYETTE)).focus();
  await page.keyboard.press('Enter');
  await until(() => heading(page), (name) => name === 'Lafayette County');
  await page.locator(panel).getByRole('link', { name: 'Close' }).focus();
  await page.keyboard.press('Escape');
  await until(() => heading(page), (name) => name === 'Mississippi');
  await until(() => page.evaluate(() => document.activeElement.firstElementChild?.dataset.geoid), (geoid) => geoid === LAFAYETTE);
  await close();
});

test('with less motion wanted nothing slides', async () => {
  for (const [still, name] of [[true, 'none'], [false, 'sheet']]) {
    const { page, close } = await open({ ...PHONE, still, path: '/county/adams/' });
    assert.equal(await page.$eval(panel, (element) => getComputedStyle(element).animationName), name);
    await close();
  }
});

const PLACES = [
  ['beside the map from 760 px', { width: 760, height: 900 }, '/?county=adams'],
  ['in a low window', { width: 390, height: 479 }, '/?county=adams'],
  ['in an embed', { width: 390, height: 740 }, '/embed/?county=adams'],
  ['without scripts', { width: 390, height: 740, js: false }, '/county/adams/'],
  ['for the state', { width: 390, height: 740 }, '/'],
];

for (const [where, options, path] of PLACES) {
  test(`${where} the panel stands in the page`, async () => {
    const { page, close } = await open({ ...options, path });
    assert.equal(await page.$eval(panel, (element) => getComputedStyle(element).position), 'static');
    assert.equal(await page.$eval('html', (html) => getComputedStyle(html).scrollPaddingBlockEnd), '16px');
    await close();
  });
}

test('a click or tap near a coast is one on the county; one farther off is none', async () => {
  for (const touch of [false, true]) {
    const { page, close } = await open(touch ? PHONE : {});
    // Greene, on the straight eastern border: from beyond it inwards.
    const edge = await page.$eval(shape('28041'), (path) => {
      path.scrollIntoView({ block: 'center' });
      const { right, top, height } = path.getBoundingClientRect();
      for (let x = right + 1; ; x -= 1) {
        if (document.elementFromPoint(x, top + height / 2) === path) return { x, y: top + height / 2 };
      }
    });
    const at = (x) => (touch ? page.touchscreen.tap(x, edge.y) : page.mouse.click(x, edge.y));
    await at(edge.x + 30);
    assert.equal(await query(page), '');
    assert.equal(await heading(page), 'Mississippi', '30 px off');
    await at(edge.x + 20);
    await until(() => heading(page), (name) => name === 'Greene County');
    await close();
  }
});

test('a click on the answer, or beside the map, chooses no county', async () => {
  const { page, close } = await open();
  await click(page, LAFAYETTE);
  await page.locator(`${tooltip} strong`).click();
  assert.equal(await heading(page), 'Lafayette County');
  await page.locator('#summary').click({ position: { x: 3, y: 3 } });
  assert.equal(await heading(page), 'Lafayette County');
  await close();
});

// Is the map whole by key: one stop, every county by arrows and letters, and the way back?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counties } from './data.mjs';
import { assertQuiet, open } from './harness.mjs';
import { ADAMS, HINDS, LAFAYETTE, addressIs, drawn, link, panel, reader, tooltip, words } from './page.mjs';

const visit = reader();

const at = (page) => page.evaluate(() => document.activeElement.querySelector('path')?.dataset.geoid ?? document.activeElement.localName);
const nameOf = (geoid) => counties.find((county) => county.geoid === geoid)?.name;
const stops = (page) => page.$$eval('#map a', (links) => links.filter(({ tabIndex }) => tabIndex === 0).map((link) => link.firstElementChild.dataset.geoid));

async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
  await drawn(page);
  return nameOf(await at(page));
}

test('the map is one stop: the Tab key enters it once and leaves it at the next', async () => {
  const { page, seen } = await visit();
  assert.deepEqual(await stops(page), [ADAMS]);
  await page.locator('.swatch').last().focus();
  assert.equal(await press(page, 'Tab'), 'Adams');
  assert.equal(await press(page, 'ArrowUp'), 'Claiborne');
  assert.deepEqual(await stops(page), ['28021']);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.closest('#map')), null);
  assert.equal(await press(page, 'Shift+Tab'), 'Claiborne');
  assertQuiet(seen);
});

test('the stop is the chosen county', async () => {
  const { page } = await visit('/?county=lafayette');
  assert.deepEqual(await stops(page), [LAFAYETTE]);
  assert.equal(await page.locator(link(LAFAYETTE)).getAttribute('aria-current'), 'true');
  assert.equal(await page.locator('#map a[aria-current]').count(), 1);
});

test('from the first county arrows reach all 82', async () => {
  const { page } = await visit();
  const reached = await page.evaluate(() => {
    const links = [...document.querySelectorAll('#map a')];
    const seen = new Set([links[0]]);
    for (const link of seen) {
      for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) {
        link.focus();
        link.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        seen.add(document.activeElement);
      }
    }
    return [...seen].every((link) => links.includes(link)) ? seen.size : 'the focus left the map';
  });
  assert.equal(reached, counties.length);
});

test('arrows do not scroll the page where there is no further county', async () => {
  const { page } = await visit();
  await page.locator(link('28033')).focus();
  const before = await page.evaluate(() => scrollY);
  assert.equal(await press(page, 'ArrowUp'), 'DeSoto');
  assert.equal(await page.evaluate(() => scrollY), before);
});

test('Home, End and letters jump', async () => {
  const { page } = await visit();
  await page.locator(link(LAFAYETTE)).focus();
  assert.equal(await press(page, 'End'), 'Yazoo');
  assert.equal(await press(page, 'Home'), 'Adams');
  assert.equal(await press(page, 'h', 'i'), 'Hinds');
  await page.waitForTimeout(900);
  assert.equal(await press(page, 'p'), 'Panola');
  await page.waitForTimeout(900);
  assert.equal(await press(page, 'p'), 'Pearl River');
  await page.waitForTimeout(900);
  assert.equal(await press(page, ...'jefferson d'), 'Jefferson Davis');
  assert.equal(await page.locator('#map use.chosen').count(), 0, 'a space within a name chooses nothing');
});

test('keys with Control or Alt are the browser’s', async () => {
  const { page } = await visit();
  await page.locator(link(LAFAYETTE)).focus();
  for (const key of ['Control+ArrowLeft', 'Alt+ArrowDown', 'Control+h']) assert.equal(await press(page, key), 'Lafayette', key);
});

for (const key of ['Enter', 'Space']) {
  test(`${key} chooses, and Escape goes back: first the answer, then the panel`, async () => {
    const { page } = await visit();
    await page.locator(link(HINDS)).focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press(key);
    assert.equal(await words(page, `${panel} h2`), 'Hinds County');
    await addressIs(page, '?county=hinds');
    assert.equal(await page.evaluate(() => scrollY), before);
    assert.match(await words(page, tooltip), /^Hinds County/);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator(tooltip).count(), 0);
    assert.equal(await words(page, `${panel} h2`), 'Hinds County');
    await page.keyboard.press('Escape');
    assert.equal(await words(page, `${panel} h2`), 'Mississippi');
    assert.equal(await at(page), HINDS);
  });
}

test('the answer moves with the focus though the mouse rests on the map', async () => {
  const { page } = await visit();
  await page.setViewportSize({ width: 1200, height: 500 });
  await page.locator(link(ADAMS)).focus();
  const box = await page.locator('#map').boundingBox();
  await page.mouse.move(box.x + box.width / 2, 250);
  const before = await page.evaluate(() => scrollY);
  for (let i = 0; i < 8; i += 1) {
    const name = await press(page, 'ArrowUp');
    // A browser tells of what has come under a mouse that rests some time after the page was scrolled.
    await page.waitForTimeout(300);
    assert.match(await words(page, tooltip), new RegExp(`^${name} County`));
  }
  assert.notEqual(await page.evaluate(() => scrollY), before, 'the page was not scrolled');
  await page.setViewportSize({ width: 1200, height: 900 });
});

test('skip links lead to the map and to the table', async () => {
  const { page } = await visit();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#map');
  assert.ok(await page.locator('.skip').first().evaluate((skip) => skip.getBoundingClientRect().top >= 0), 'it is seen');
  await page.keyboard.press('Enter');
  assert.equal(await press(page, 'Tab'), 'Adams');
  const other = await visit();
  await other.page.keyboard.press('Tab');
  await other.page.keyboard.press('Tab');
  await other.page.keyboard.press('Enter');
  assert.match(other.page.url(), /#data-table$/);
});

test('without scripts each county is a stop and leads to its page', async () => {
  const { page, close } = await open({ js: false });
  assert.equal((await stops(page)).length, counties.length);
  await page.locator(link(LAFAYETTE)).press('Enter');
  await page.waitForURL('**/county/lafayette/');
  assert.equal(await words(page, `${panel} h2`), 'Lafayette County');
  await close();
});

test('the Tab key goes through the whole page and is trapped nowhere', async () => {
  const { page } = await visit('/?measure=arrests&county=lafayette');
  const all = await page.$$eval(':is(a[href], button, input, select, [tabindex="0"], summary)', (elements) =>
    elements.filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true })).length);
  const visited = await page.evaluate(() => { window.visited = new Set(); document.addEventListener('focusin', ({ target }) => window.visited.add(target)); return 0; });
  assert.equal(visited, 0);
  for (let i = 0; i < all + 2; i += 1) await page.keyboard.press('Tab');
  const missed = await page.$$eval(':is(a[href], button, input, select, [tabindex="0"], summary)', (elements) =>
    elements.filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !window.visited.has(element))
      .map((element) => element.outerHTML.slice(0, 80)));
  assert.deepEqual(missed, []);
});

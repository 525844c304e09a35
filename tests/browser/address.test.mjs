// Does the address bar hold every choice and nothing else, and bring each back?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './harness.mjs';
import { ADAMS, LAFAYETTE, addressIs, choice, classes, click, drawn, handle, panel, query, reader, shape, until, words } from './page.mjs';

const visit = reader();
const named = (page) => words(page, `${panel} h2`);
const entries = (page) => page.evaluate(() => history.length);

test('choosing a county makes an entry in the history; Back and Forward go through them', async () => {
  const { page, seen } = await visit();
  const before = await entries(page);
  await click(page, LAFAYETTE);
  await click(page, ADAMS);
  await addressIs(page, '?county=adams');
  assert.equal(await entries(page), before + 2);
  await page.goBack();
  await until(() => named(page), (name) => name === 'Lafayette County');
  await page.goBack();
  await until(() => named(page), (name) => name === 'Mississippi');
  await addressIs(page, '');
  await page.goForward();
  await until(() => named(page), (name) => name === 'Lafayette County');
  assertQuiet(seen);
});

test('filters rewrite the entry; Back leads past them, to the view before the county', async () => {
  const { page } = await visit('/?measure=arrests');
  await click(page, LAFAYETTE);
  await addressIs(page, '?measure=arrests&county=lafayette');
  const before = await entries(page);
  await page.locator(choice('classes', 'Quantiles')).click();
  await page.locator(choice('period', 'FY 2016')).click();
  await addressIs(page, '?measure=arrests&county=lafayette&from=2015-10&to=2016-09&classes=quantile');
  assert.equal(await entries(page), before);
  await page.goBack();
  await addressIs(page, '?measure=arrests');
  await until(() => words(page, '#summary'), (text) => text.startsWith('3,082 ICE arrests'));
});

test('a filter set just before a county is chosen belongs to the entry that is left', async () => {
  const { page } = await visit('/?measure=arrests');
  const rate = page.locator(choice('by', 'Per 10,000 residents'));
  await rate.evaluate(async (rate, county) => {
    for (const element of [rate, document.querySelector(county)]) {
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      await new Promise((done) => setTimeout(done));
    }
  }, shape(LAFAYETTE));
  await addressIs(page, '?measure=arrests&county=lafayette&by=residents');
  await page.goBack();
  await addressIs(page, '?measure=arrests&by=residents');
});

test('keys of others survive every change, untouched and in their order', async () => {
  const others = 'utm_source=x&parentUrl=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1&flag&e=';
  const { page } = await visit(`/?${others}`);
  await click(page, LAFAYETTE);
  await addressIs(page, `?county=lafayette&${others}`);
  await page.locator(choice('measure', 'ICE arrests, 2014–18')).click();
  await addressIs(page, `?measure=arrests&county=lafayette&${others}`);
  await page.locator(handle('from')).press('ArrowRight');
  await addressIs(page, `?measure=arrests&county=lafayette&from=2014-11&${others}`);
  await page.locator(choice('reset', 'Reset')).click();
  await page.locator(choice('measure', 'Removals')).click();
  await page.locator(panel).getByRole('link', { name: 'Close' }).click();
  await addressIs(page, `?${others}`);
});

test('a hash at the end does not hide the view', async () => {
  const { page } = await visit('/?county=lafayette#county-panel');
  assert.equal(await named(page), 'Lafayette County');
});

test('keys come in one order, and defaults are left out', async () => {
  const { page } = await visit('/?classes=natural&by=count&to=2018-05&from=2015-10&without=&compare=hinds&county=adams&measure=arrests');
  await page.locator(choice('by', 'Per 10,000 residents')).click();
  await addressIs(page, '?measure=arrests&county=adams&compare=hinds&from=2015-10&by=residents&classes=natural');
});

test('a link brings the whole view back', async () => {
  const { page } = await visit('/?measure=arrests&county=lafayette&compare=hinds&without=adams&from=2015-10&to=2016-09&classes=quantile');
  assert.match(await words(page, '#summary'), /^628 ICE arrests, fiscal 2016 .*Classes are made without Adams\./);
  assert.match(await words(page, panel), /Lafayette County .*Hinds · remove/);
  assert.equal(await page.locator(choice('classes', 'Quantiles')).getAttribute('aria-current'), 'true');
  assert.equal(await page.locator(choice('period', 'FY 2016')).getAttribute('aria-current'), 'true');
  assert.equal(await page.locator(choice('measure', 'ICE arrests, 2014–18')).getAttribute('aria-current'), 'true');
  assert.equal((await classes(page))[ADAMS], 'none');
});

const SAME = ['lafayette', '28071', 'LAFAYETTE', 'Lafayette', 'lafay%65tte'];
const TWO_WORDS = ['pearl-river', 'Pearl+River', 'Pearl%20River', '28109'];

test('a county goes by its slug, its name or its GEOID', async () => {
  for (const [all, name] of [[SAME, 'Lafayette County'], [TWO_WORDS, 'Pearl River County']]) {
    for (const value of all) {
      const { page } = await visit(`/?county=${value}`);
      assert.equal(await named(page), name, value);
    }
  }
});

for (const link of ['?county=28071', '?utm_source=x&county=lafayette', '?by=count&county=lafayette']) {
  test(`Back to ${link}, written as we would not write it, makes no new entry`, async () => {
    const { page } = await visit(`/${link}`);
    await click(page, ADAMS);
    await until(() => query(page), (search) => search !== link);
    const [before, adams] = [await entries(page), await query(page)];
    await page.goBack();
    await until(() => named(page), (name) => name === 'Lafayette County');
    await drawn(page);
    assert.equal(await entries(page), before);
    await page.goForward();
    await until(() => named(page), (name) => name === 'Adams County');
    assert.equal(await query(page), adams);
  });
}

test('going away and coming back brings the same view', async () => {
  const { page } = await visit('/?measure=start');
  await click(page, LAFAYETTE);
  await addressIs(page, '?measure=start&county=lafayette');
  await page.goto('about:blank');
  await page.goBack();
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  assert.equal(await named(page), 'Lafayette County');
  assert.equal(await query(page), '?measure=start&county=lafayette');
});

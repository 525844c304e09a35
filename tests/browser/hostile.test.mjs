// Can any query break the page?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertQuiet } from './harness.mjs';
import { LAFAYETTE, addressIs, click, drawn, legend, map, panel, query, reader, table, words } from './page.mjs';

const visit = reader();

const VALUES = [
  '', '%', '%00', '%ff', '%E0%A4', '%F0%9F%92%A9', '💩', 'é', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '__proto__',
  'constructor', 'null', 'undefined', 'NaN', '-1', '99999999999999999999', '0', 'true', '../..', 'removals,arrests', ',,,,', '=', '==a=b',
  'javascript:alert(1)', '%2e%2e', '+', '%2C', '\'; DROP TABLE', 'A'.repeat(2000),
];

const WHOLE = [
  '?', '??', '&', '&&&&', '=', '=&=', '%', '%=%', '__proto__=1', 'constructor=1&toString=2', 'county', 'county=&county=adams',
  'measure=arrests&from=2018-05&to=2014-10', 'lang=fr&county=lafayette', `measure=arrests&without=${'adams,'.repeat(400)}`,
  `${'a=b&'.repeat(1500)}c`,
];

const WRONG = [
  'county=adams&county=hinds', 'measure=arrests&measure=start', 'MEASURE=arrests', 'measure=arrests&from=2014-13',
  'measure=arrests&from=2014-00&to=2014-1', 'measure=arrests&from=0000-01&to=9999-12', 'measure=arrests&from=1066-10&to=1066-11',
  'measure=arrests&from=99999-01', 'measure=arrests&from=2015-10-01', 'measure=arrests&from=-001-01', 'measure=arrests-2025&by=residents',
  'compare=adams', 'county=adams&compare=adams', 'measure=start&classes=quantile&without=adams', 'lang=xx', 'measure=arrests;county=adams',
  'part=sex.female', 'measure=arrests&part=sex.', 'part=.', 'part=sex.female.male&measure=arrests',
];

const ALL_COUNTIES = 'without=' + Array.from({ length: 82 }, (_, i) => 28001 + 2 * i).join();

const KEYS = ['measure', 'county', 'compare', 'without', 'from', 'to', 'by', 'classes', 'lang', 'part'];

const MORE = [
  ...WRONG,
  ...VALUES.map((value, i) => `${KEYS[i % KEYS.length]}=${value}&measure=arrests`),
  ...['rounded', 'equal', 'quantile', 'natural'].map((classes) => `measure=arrests&${ALL_COUNTIES}&classes=${classes}`),
  ...['rounded', 'equal', 'quantile', 'natural'].map((classes) => `measure=arrests&from=2014-10&to=2014-10&classes=${classes}&by=residents`),
];

async function assertWhole(page, text) {
  assert.equal((await map(page)).length, 82, text);
  assert.equal((await table(page)).rows.length, 82, text);
  assert.equal((await legend(page)).reduce((all, { counties }) => all + counties, 0), 82, text);
  const said = await page.$eval('#app', (app) => app.innerText);
  assert.doesNotMatch(said, /NaN|undefined|\binf\b|Infinity|null/, text);
  assert.ok((await words(page, '#summary')).length > 20, text);
}

const short = (text) => (text.length > 70 ? `${text.slice(0, 70)}… (${text.length})` : text);

test(`${WHOLE.length} hostile links open a whole, silent page, and stay in the address as they came`, async () => {
  for (const text of WHOLE) {
    const { page, seen } = await visit(`/?${text}`);
    await assertWhole(page, short(text));
    assertQuiet(seen);
    assert.equal(await query(page), new URL(`http://h/?${text}`).search, short(text));
  }
});

test(`${MORE.length} hostile queries, come upon by Back and Forward, do no more`, async () => {
  const { page, seen } = await visit('/?county=adams');
  for (const text of MORE) {
    await page.evaluate((text) => {
      history.replaceState(null, '', `?${text}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, text);
    await drawn(page);
    await assertWhole(page, short(text));
    assert.equal(await page.locator('script:not([src], [type], [data-keys], [data-script]), img').count(), 0, short(text));
  }
  assertQuiet(seen);
});

test('after a hostile query the page works, ours is put right and the rest is kept', async () => {
  const { page, seen } = await visit('/?measure=%00&x=%&__proto__=1&from=2014-99&%F0%9F%92%A9=💩');
  await click(page, LAFAYETTE);
  await addressIs(page, '?county=lafayette&x=%&__proto__=1&%F0%9F%92%A9=%F0%9F%92%A9');
  assertQuiet(seen);
});

test('of a key that comes twice the first counts', async () => {
  const { page } = await visit('/?county=adams&county=hinds&measure=start&measure=arrests');
  assert.match(await words(page, panel), /Adams County/);
  assert.match(await words(page, '#summary'), /^It began in/);
});

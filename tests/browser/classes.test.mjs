// Do map and legend tell the same of every county, under any choice?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrestsDuring } from './data.mjs';
import { ADAMS, classes, legend, map, reader, words } from './page.mjs';

const visit = reader();

const VIEWS = [
  '/',
  '/?by=residents',
  '/?measure=arrests',
  '/?measure=arrests&classes=quantile',
  '/?measure=arrests&classes=natural&without=adams',
  '/?measure=arrests&classes=equal&from=2016-10&to=2017-09',
  '/?measure=arrests&by=residents',
  '/?measure=arrests&by=residents&without=adams,scott',
  '/?measure=arrests&from=2016-03&to=2016-03',
  '/?measure=arrests-2025',
  '/?measure=arrests-2025&without=yazoo',
  '/?measure=start',
];

const KNOWN = new Set(['known', 'zero']);
const STATUSES = new Set([...KNOWN, 'unreliable', 'too-few', 'none-attributed', 'not-published', 'left-out']);

for (const path of VIEWS) {
  test(`each shape of ${path} has its class and reason, and the legend counts them`, async () => {
    const { page } = await visit(path);
    const counties = await map(page);
    assert.equal(new Set(counties.map(({ geoid }) => geoid)).size, 82);
    for (const county of counties) {
      assert.ok(STATUSES.has(county.status), JSON.stringify(county));
      assert.match(county.class, KNOWN.has(county.status) ? /^\d$/ : /^none$/, JSON.stringify(county));
      assert.equal(county.class === '0', county.status === 'zero', JSON.stringify(county));
    }
    const swatches = await legend(page);
    for (const swatch of swatches) {
      const drawn = counties.filter((county) => county.class === swatch.class && county.status === swatch.status);
      assert.equal(drawn.length, swatch.counties, `${swatch.label} of ${path}`);
    }
    assert.equal(swatches.reduce((all, { counties }) => all + counties, 0), 82, 'a county is in no swatch');
  });
}

test('a county stands in the class whose words hold its figure', async () => {
  const { page } = await visit('/?measure=arrests');
  const figures = arrestsDuring();
  const swatches = Object.fromEntries((await legend(page)).map((swatch) => [swatch.class, swatch.label]));
  for (const county of await map(page)) {
    const figure = figures[county.geoid];
    if (figure === undefined) assert.equal(county.status, 'none-attributed', county.geoid);
    else assert.ok(holds(swatches[county.class], figure), `${figure} is not in ${swatches[county.class]}`);
  }
});

/** `0`, `1–9`, `300 or more` */
function holds(label, figure) {
  const [lower, upper] = label.replaceAll(',', '').match(/\d+/g).map(Number);
  return figure >= lower && (/more/.test(label) || figure <= (upper ?? lower));
}

test('Adams does not flatten the rest: five classes hold counties', async () => {
  const { page } = await visit('/?measure=arrests');
  const held = new Set(Object.values(await classes(page)).filter((name) => /^[1-9]$/.test(name)));
  assert.equal(held.size, 5);
});

test('a county that stands apart is outlined and named', async () => {
  const { page } = await visit('/?measure=arrests');
  assert.equal(await page.locator(`#map use.outlier[href="#c${ADAMS}"]`).count(), 1);
  assert.match(await page.locator('figure:has([data-swatch])').innerText(), /Adams: more than twice the next/);
  assert.match(await words(page, '#summary'), /Adams stands apart with 988/);
});

const opacity = (page, selector) => page.$eval(selector, (path) => Number(getComputedStyle(path).opacity));

for (const by of ['hover', 'focus']) {
  test(`a class under ${by} in the legend dims all others`, async () => {
    const { page } = await visit('/?measure=arrests');
    await page.locator('[data-swatch="5"]')[by]();
    assert.equal(await opacity(page, '#map path[data-class="5"]'), 1);
    assert.ok((await opacity(page, '#map path[data-class="1"]')) < 0.5);
    assert.ok((await opacity(page, '#map path[data-class="none"]')) < 0.5);
  });
}

test('a county under the pointer lights its class in the legend', async () => {
  const { page } = await visit('/?measure=arrests');
  const outlines = () => page.$$eval('[data-swatch] .swatch-colour', (all) => all.filter((one) => getComputedStyle(one).outlineStyle !== 'none').length);
  assert.equal(await outlines(), 0);
  await page.locator(`#map path[data-geoid="${ADAMS}"]`).hover();
  assert.equal(await outlines(), 1);
});

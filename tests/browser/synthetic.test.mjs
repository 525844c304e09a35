// Do figures that are made up say so on every page, and does the mark keep to the map?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition, open } from './harness.mjs';

const base = edition('synthetic');

for (const [path, maps] of [['/', 1], ['/es/', 1], ['/county/addison/', 1], ['/embed/', 1], ['/measure/removals/years/', 4]]) {
  test(`${path} is marked across its map and goes no further than the window`, async () => {
    for (const width of [320, 390, 1200]) {
      const { page, close } = await open({ base, path, width, ready: !path.endsWith('years/') });
      const marks = () => [...document.querySelectorAll('.map-frame')].map((it) => getComputedStyle(it, '::after').content);
      const said = await page.evaluate(marks);
      assert.equal(said.length, maps);
      for (const mark of said) assert.match(mark, /SYNTHETIC|SINTÉTICOS/);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
      await close();
    }
  });
}

// Is every control 24 CSS pixels high and broad, or is there room around it, or another way to the same?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counties } from './data.mjs';
import { open } from './harness.mjs';

/**
 * Success criterion 2.5.8: a target is 24 by 24, or a circle of that diameter around its middle touches neither another
 * target nor the circle of another small one, or it stands in a sentence. The map's shapes are not measured: the search
 * and the table lead to the same counties.
 */
function tooSmall() {
  const all = [...document.querySelectorAll(':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not(.skip, .table-scroll, .counties *)')];
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
  const inSentence = (element) => {
    const block = element.closest('p, li, td');
    return getComputedStyle(element).display === 'inline' && block && block.textContent.trim().length > element.textContent.trim().length;
  };
  const targets = all.filter(isSeen).map((element) => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    return { element, left, top, right, bottom, width, height, x: (left + right) / 2, y: (top + bottom) / 2, isSmall: width < 24 || height < 24 };
  });
  const gap = (target, other) => Math.hypot(Math.max(other.left - target.x, 0, target.x - other.right), Math.max(other.top - target.y, 0, target.y - other.bottom));
  const isFree = (target) => targets.every((other) =>
    other === target || (gap(target, other) >= 12 && (!other.isSmall || Math.hypot(target.x - other.x, target.y - other.y) >= 24)));
  const found = targets.filter((target) => target.isSmall && !inSentence(target.element) && !isFree(target));
  return { measured: targets.length, found: found.map(({ element, width, height }) => `${element.outerHTML.slice(0, 70)}: ${width} × ${height}`) };
}

const VIEWS = {
  '/': 20,
  '/?measure=arrests&by=residents&county=lafayette&compare=adams&from=2015-10': 30,
  '/county/adams/': 20,
  '/embed/?measure=arrests&county=adams&controls=all': 20,
};

for (const [path, least] of Object.entries(VIEWS)) {
  for (const width of [320, 390, 1200]) {
    test(`${path} at ${width}`, async () => {
      const { page, close } = await open({ path, width, height: 740, touch: width < 600 });
      const { measured, found } = await page.evaluate(tooSmall);
      assert.ok(measured > least, `only ${measured} controls were measured`);
      assert.deepEqual(found, []);
      await close();
    });
  }
}

test('a control that is too small is found', async () => {
  const { page, close } = await open();
  await page.locator('[data-action="copy"]').evaluate((button) => {
    Object.assign(button.style, { inlineSize: '12px', padding: '0', overflow: 'hidden', marginInlineEnd: '-10px' });
  });
  const { found } = await page.evaluate(tooSmall);
  assert.equal(found.length, 1, found.join('\n'));
  await close();
});

test('every county that the map shows is reached by the search and by the table as well', async () => {
  const { page, close } = await open();
  assert.equal(await page.locator('#names option').count(), counties.length);
  assert.equal(await page.locator('#data-table tbody th a').count(), counties.length);
  await close();
});

// Does the tab say which page the reader has come to?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAFAYETTE, click, reader, until } from './page.mjs';

const visit = reader();
const HOME = 'ICE removals and arrests in Mississippi, county by county';
const ARRESTS = 'Where ICE made arrests in Mississippi, 2014 to 2018';

const titleIs = (page, wanted) => until(() => page.title(), (title) => title === wanted);

test('the title follows county and measure, and Back', async () => {
  const { page } = await visit('/');
  assert.equal(await page.title(), HOME);
  await click(page, LAFAYETTE);
  await titleIs(page, `Lafayette County: ${HOME}`);
  await page.locator('.measures a', { hasText: '2014' }).click();
  await titleIs(page, `Lafayette County: ${HOME}`);
  await page.keyboard.press('Escape');
  await titleIs(page, ARRESTS);
  await page.goBack();
  await titleIs(page, `Lafayette County: ${HOME}`);
});

test('a link to a view has the title of the page that shows it without scripts', async () => {
  const pages = { '/?county=adams': '/county/adams/', '/?measure=arrests': '/measure/arrests/', '/county/adams/?county=none': '/' };
  for (const [link, own] of Object.entries(pages)) {
    const { page } = await visit(link);
    const html = await (await page.request.get(new URL(own, page.url()).href)).text();
    await titleIs(page, html.match(/<title>([^<]*)/)[1]);
  }
});

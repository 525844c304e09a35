// How does a test put the embed into a page of another origin, and what did that page hear and see?

import assert from 'node:assert/strict';
import { serve } from './host-server.mjs';
import { base } from './harness.mjs';
import { blank, drawn, until } from './page.mjs';

let served;
const origin = () => (served ??= serve(base));

/**
 * Opens the host `tests/hosts/<name>.html` with the embed in it, and waits until the embed answers. Returns Playwright's
 * page and the embed's frame, what was seen, and `visit` for another visit in the same tab.
 *
 *   embed    '/embed/?county=adams'     height   that the host keeps for the frame, in CSS pixels
 *   width    of the window              init     a function to run in every frame before its own scripts
 *   ready    false: do not wait         and all else that harness.mjs's `open` takes
 */
export async function host(name, { embed, height, ready, init, ...options } = {}) {
  const opened = await blank({ height: 1800, ...options });
  await opened.context.addInitScript(record);
  if (init) await opened.context.addInitScript(init);
  const visit = (what) => go(opened, name, what);
  return { ...opened, visit, ...(await visit({ embed, height, ready })) };
}

async function go({ page, seen }, name, { embed = '/embed/', height = '', width, ready = true }) {
  const url = new URL(`/${name}.html`, await origin());
  url.search = new URLSearchParams({ embed, height });
  if (width) await page.setViewportSize({ width, height: page.viewportSize().height });
  page.once('framenavigated', () => Object.values(seen).forEach((list) => (list.length = 0)));
  await page.goto(url.href, { waitUntil: 'load' });
  const frame = await until(() => embedded(page), Boolean);
  if (ready) await frame.waitForSelector('html[data-ready]', { state: 'attached' });
  return { page, frame, seen };
}

const embedded = (page) => page.frames().find((frame) => frame.parentFrame() && frame.url().startsWith(base));

/** In every frame: what shifts. In the host: what it hears, too. */
function record() {
  window.shifts = [];
  const keep = (entries) => window.shifts.push(...entries.map(({ value, hadRecentInput, sources }) =>
    ({ value, hadRecentInput, nodes: sources.map(({ node }) => node?.id || node?.className || node?.nodeName) })));
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  window.shiftsNow = () => {
    keep(observer.takeRecords());
    return window.shifts;
  };
  if (window !== top) return;
  window.heard = [];
  addEventListener('message', ({ data }) => window.heard.push(data));
}

export const heard = (page) => page.evaluate(() => window.heard);

/** What moved without the reader's doing, in the host and in the frame. */
export async function shifts(page, frame) {
  const all = [];
  for (const seenBy of [page, frame]) {
    await drawn(seenBy);
    all.push(...(await seenBy.evaluate(() => window.shiftsNow())));
  }
  return all.filter((shift) => !shift.hadRecentInput);
}

/** CSS pixels: the frame as its host has it. */
export async function frameHeight(frame) {
  const element = await frame.frameElement();
  return element.evaluate((iframe) => iframe.clientHeight);
}

/** CSS pixels: the content, and how far it goes beyond the frame. */
export function content(frame) {
  return frame.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    const needed = Math.ceil(document.getElementById('page').getBoundingClientRect().height);
    return { needed, below: scrollHeight - clientHeight, beside: scrollWidth - clientWidth };
  });
}

/** Waits until the host has made the frame as high as its content. Returns that height. */
export async function fits(frame) {
  const measure = async () => ({ frame: await frameHeight(frame), ...(await content(frame)) });
  const { needed } = await until(measure, (now) => now.frame === now.needed && now.below <= 0 && now.beside <= 0);
  return needed;
}

/** All that host and frame asked for came from one of the two. */
export function assertTwoOrigins(page, seen) {
  const own = [new URL(base).origin, new URL(page.url()).origin];
  assert.deepEqual(seen.requests.filter((url) => !url.startsWith('data:') && !own.includes(new URL(url).origin)), []);
}

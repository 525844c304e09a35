// How does a test put the embed into a page of another origin, and what did that page hear and see?

import assert from 'node:assert/strict';
import { serve } from './host-server.mjs';
import { base } from './harness.mjs';
import { LAFAYETTE, blank, drawn, panel, shape, until } from './page.mjs';

/** CSS pixels: WordPress lets no frame be higher. */
export const HIGHEST = 1000;

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

/** In the host: what shifts and what it hears. */
export function record() {
  if (window !== top) return;
  window.heard = [];
  addEventListener('message', ({ data }) => window.heard.push(data));
  const shifts = [];
  const keep = (entries) => shifts.push(...entries.filter((entry) => !entry.hadRecentInput).map(({ value, sources }) =>
    ({ value, nodes: sources.map(({ node }) => node?.id || node?.nodeName) })));
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  window.shifts = () => {
    keep(observer.takeRecords());
    return shifts;
  };
}

export const heard = (page) => page.evaluate(() => window.heard);

/** A message that comes once with every height. */
export const isSize = ({ type }) => type === 'iframe-resized';

/** The host's word to the frame. */
export function post(page, message) {
  return page.evaluate((sent) => document.querySelector('iframe').contentWindow.postMessage(sent, '*'), message);
}

/** A panel that makes the content higher. */
export const choose = (frame) => frame.locator(shape(LAFAYETTE)).click();
export const unchoose = (frame) => frame.locator(panel).getByRole('link', { name: 'Close' }).click();

/** What moved in the host without the reader's doing. */
export async function shifts(page) {
  await drawn(page);
  return page.evaluate(() => window.shifts());
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

/** Waits until the host has made the frame as high as its content, but for the fraction that a browser's own sizing has. */
export async function fits(frame) {
  const measure = async () => ({ frame: await frameHeight(frame), ...(await content(frame)) });
  const isFilled = (now) => Math.abs(now.frame - now.needed) <= 1 && now.below <= 0 && now.beside <= 0;
  return (await until(measure, isFilled)).needed;
}

/** All that host and frame asked for came from one of the two. */
export function assertTwoOrigins(page, seen) {
  const own = [new URL(base).origin, new URL(page.url()).origin];
  assert.deepEqual(seen.requests.filter((url) => !url.startsWith('data:') && !own.includes(new URL(url).origin)), []);
}

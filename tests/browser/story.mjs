// A host for the embed: an article on another origin than the map's, and what it hears.

import assert from 'node:assert/strict';
import { embed, server } from './elsewhere.mjs';
import { base } from './harness.mjs';
import { blank, until } from './page.mjs';

const pages = new Map();
const answer = ({ url }, response) => {
  const { headers = {}, body = '' } = pages.get(url) ?? {};
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
};
/** Puts a page of its own beside the article. */
export const serve = (path, page) => pages.set(path, page);

export const host = await server(answer);
/** The same server under another name: a third origin, which is neither the host nor the map. */
export const stranger = host.replace('127.0.0.1', 'localhost');
export { embed };
export const script = `${base}/embed.js`;
export const loader = `<script async src="${script}"></script>`;
/** As high as the window and more. */
export const far = '<div style="height:6000px">Far above</div>';

/**
 * Opens an article with this body. `heard` in it gathers every event of a map, though they do not bubble, and `shifts` what
 * moved while it loaded.
 */
export async function story(body, { headers = {}, width = 700, height = 900, lead = '' } = {}) {
  const opened = await blank({ width, height, init: listen });
  const { page } = opened;
  const html = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Story</title>${lead}<body>${body}<p>End</p>`;
  pages.set('/story', { headers, body: html });
  await page.goto(`${host}/story`, { waitUntil: 'load' });
  return opened;
}

function listen() {
  if (window.parent !== window) return;
  window.heard = [];
  window.shifts = [];
  for (const name of ['ready', 'view', 'select']) {
    const keep = ({ target, type, detail }) => {
      if (target.localName === 'county-map') window.heard.push({ map: target.id, type, detail });
    };
    document.addEventListener(name, keep, true);
  }
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.shifts.push(entry.value)))
    .observe({ type: 'layout-shift', buffered: true });
}

/** Nothing was said to the console, but that Chromium on Linux cannot share. */
export function assertCalm({ messages, errors }) {
  assert.deepEqual([...messages, ...errors].filter((text) => !text.includes("'web-share'")), []);
}

/** What one map has said so far. */
export async function heard(page, id = '') {
  const all = await page.evaluate(() => window.heard);
  return all.filter(({ map }) => map === id).map(({ type, detail }) => ({ type, detail }));
}

/** What one map has said, once there is so much of it. */
export const said = (page, count, id = '') => until(() => heard(page, id), (events) => events.length >= count);

/** The document in the frame of a map, once it has told its height. Playwright loses a frame that is taken out and put back. */
export async function frameOf(page, selector = 'county-map') {
  const element = await page.waitForSelector(`${selector} iframe`, { state: 'attached' });
  await until(() => element.evaluate(({ style }) => style.height), (height) => height.endsWith('px'));
  const frame = await element.contentFrame();
  await frame.waitForSelector('html[data-ready]', { state: 'attached' });
  return frame;
}

export const heightOf = (page, selector = 'county-map') =>
  page.$eval(`${selector} iframe`, (frame) => frame.getBoundingClientRect().height);

/** The frame is as high as what is in it, and cannot be scrolled. */
export function fits(page, frame, selector) {
  return until(async () => {
    const needed = await frame.evaluate(() => {
      const { scrollHeight } = document.documentElement;
      return { scrollHeight, page: document.getElementById('page').getBoundingClientRect().height, window: innerHeight };
    });
    return { ...needed, frame: await heightOf(page, selector) };
  }, (it) => it.scrollHeight === it.frame && it.window === it.frame && it.page <= it.frame && it.frame - it.page <= 96);
}

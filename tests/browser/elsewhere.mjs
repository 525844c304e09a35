// What does a host of another origin see of our embed, and our embed of such a host?

import http from 'node:http';
import { after } from 'node:test';
import { base } from './harness.mjs';
import { blank, until } from './page.mjs';

export const embed = `${base}/embed/`;

/** A host's script that keeps what its frames say. */
export const LISTENER = `<script>
  const heard = [];
  const place = (source) => [...document.querySelectorAll('iframe')].findIndex((frame) => frame.contentWindow === source);
  addEventListener('message', ({ data, origin, source }) => heard.push({ data, origin, frame: place(source) }));
</script>`;

/** Answers by a function, at an origin of its own, until the file's tests are over; returns that origin. */
export async function server(answer) {
  const running = http.createServer(answer);
  after(() => running.close(running.closeAllConnections()));
  await new Promise((listening) => running.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${running.address().port}`;
}

/** Our site at another origin, with more headers; `way` says where a path lies in ours, if at all. */
export function relay({ way = (path) => path, headers = {}, lost = [] }) {
  return server((request, response) => {
    const lose = () => {
      lost.push(request.url);
      response.writeHead(404).end();
    };
    const path = way(request.url);
    if (!path) return lose();
    const asked = http.get(base + path, { headers: request.headers }, (answer) => {
      if (answer.statusCode === 404) return lose();
      response.writeHead(answer.statusCode, { ...answer.headers, ...headers });
      answer.pipe(response);
    });
    // A page that is closed takes no more: an answer that waits for it would keep the test's process for ever.
    asked.on('error', () => response.destroy());
    response.on('close', () => asked.destroy());
  });
}

/** Serves one page at another origin, and whatever `files` has by its path; returns the origin. */
export function elsewhere(html, { headers = {}, files = {} } = {}) {
  return server(({ url }, response) => {
    const [type, body] = { '/': ['text/html; charset=utf-8', `<!doctype html><title>Host</title>${html}`], ...files }[url] ?? [];
    response.writeHead(type ? 200 : 204, type && { 'content-type': type, ...headers }).end(body);
  });
}

/**
 * Opens such a page and waits until the program in each of its frames answers. `host` is served as `elsewhere` says, all
 * else is the reader's.
 */
export async function hosted(html, { ready = true, host, ...reader } = {}) {
  const opened = await blank(reader);
  const { page } = opened;
  await page.goto(await elsewhere(html, host));
  const frames = await Promise.all((await page.$$('iframe')).map((element) => element.contentFrame()));
  const said = JSON.stringify(opened.seen.messages);
  const isReady = (frame) => frame.waitForSelector('html[data-ready]', { state: 'attached' });
  if (ready) await Promise.all(frames.map(isReady)).catch((error) => Promise.reject(new Error(said, { cause: error })));
  return { ...opened, frame: frames[0], frames };
}

/** What the host has heard from its frames. */
export const heard = (page) => page.evaluate(() => heard);

/** The heights that a frame has told, the last of them last. */
export async function heights(page, frame = 0) {
  const native = (await heard(page)).filter((message) => message.frame === frame && message.data?.['datawrapper-height']);
  return native.map(({ data }) => Object.values(data['datawrapper-height'])[0]);
}

/** The height that a frame's content takes. */
export const needs = (frame) => frame.$eval('#page', (page) => Math.ceil(page.getBoundingClientRect().height));

/** The last height told becomes what `hoped` asks of it. */
export const toldHeight = (page, hoped, frame = 0) => until(async () => (await heights(page, frame)).at(-1), hoped);

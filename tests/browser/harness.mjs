// How does a test open a page of dist/ as a reader does, and what did the page do meanwhile?
//
// `cargo xtask test browser` serves dist/, says where in BASE_URL, and runs every *.test.mjs here; one file alone:
// `cargo xtask test browser/NAME`. Each file has a browser of its own, and each `open` a fresh profile in it.

import assert from 'node:assert/strict';
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import { FLAGS } from './audited.mjs';

export const base = process.env.BASE_URL;
assert.ok(base, 'BASE_URL is not set: run these tests with `cargo xtask test browser`');

/** Where another edition is served, `dist-alabama/` say, which is built with `cargo xtask build --edition alabama`. */
export function edition(id) {
  const name = `BASE_URL_${id.toUpperCase().replaceAll('-', '_')}`;
  assert.ok(process.env[name], `${name} is not set: there is no dist-${id}/, run \`cargo xtask build --edition ${id}\``);
  return process.env[name];
}

const PATIENCE = 15_000;

let launched;

function browser() {
  launched ??= chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: FLAGS,
    timeout: 60_000,
  });
  return launched;
}

after(async () => (await launched)?.close());

/**
 * Opens a page and waits until everything on it answers (`data-ready` on `<html>`), or, without scripts, until it
 * has loaded. Returns Playwright's page and what was seen: console messages, errors, requests, all from the start.
 *
 *   path            '/?county=adams'     ready   false: do not wait for data-ready
 *   width, height   of the window        block   [/\.wasm/]: addresses that are refused
 *   dark            the reader's theme   touch   a phone: touch screen, mobile layout
 *   js              false: no scripts    still   false: the reader allows motion
 *   init            a function to run in the page before its own scripts
 *   context         anything else for Playwright's newContext
 */
export async function open(options = {}) {
  const { path = '/', js = true, ready = js, block = [], init, base: from = base } = options;
  const context = await (await browser()).newContext(settings(options));
  context.setDefaultTimeout(PATIENCE);
  if (init) await context.addInitScript(init);
  for (const pattern of block) await context.route(pattern, (route) => route.abort());
  const page = await context.newPage();
  const seen = watch(page);
  await page.goto(new URL(path, from).href, { waitUntil: 'load' });
  if (ready) await isReady(page, seen);
  return { page, seen, context, close: () => context.close() };
}

function settings({ width = 1200, height = 900, dark = false, js = true, touch = false, still = true, context = {} }) {
  return {
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: js,
    hasTouch: touch,
    isMobile: touch,
    reducedMotion: still ? 'reduce' : 'no-preference',
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    ...context,
  };
}

/** Collects what a page says and asks for. */
export function watch(page) {
  const seen = { messages: [], errors: [], requests: [], failures: [] };
  page.on('console', (message) => seen.messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('requestfailed', (request) => seen.failures.push(`${request.url()} ${request.failure()?.errorText}`));
  return seen;
}

export async function isReady(page, seen) {
  try {
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
  } catch (error) {
    throw new Error(`the page did not get ready; it said ${JSON.stringify(seen)}`, { cause: error });
  }
}

/** Nothing on the console, no error, no request that failed. */
export function assertQuiet(seen) {
  const { messages, errors, failures } = seen;
  assert.deepEqual({ messages, errors, failures }, { messages: [], errors: [], failures: [] });
}

/** All that the page asked for came from where the page is. */
export function assertOneOrigin(seen, from = base) {
  const others = seen.requests.filter((url) => !url.startsWith('data:') && new URL(url).origin !== new URL(from).origin);
  assert.deepEqual(others, []);
}

/** HTML with its letters in place of references to them, such as `&#8211;`. */
export const spelled = (html) => html.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

/** A picture of the page, where SCREENSHOTS names a folder to keep it in. */
export async function picture(page, name) {
  if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png`, fullPage: true });
}

// How does a test open a page in Debian's Firefox? Playwright drives only Firefoxes of its own; this one speaks WebDriver BiDi.

import { after } from 'node:test';
import puppeteer from 'puppeteer-core';
import { base } from './harness.mjs';
import { tidy, until } from './page.mjs';

let launched;

function browser() {
  launched ??= puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    timeout: 60_000,
    // The reader allows no motion and speaks English.
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1, 'intl.accept_languages': 'en-US' },
  });
  return launched;
}

after(async () => (await launched)?.close());

/** Opens a page in a fresh profile and waits until the program answers: in its own frames, if it is a host. */
export async function visit(address = '/', { width = 1200, height = 900 } = {}) {
  const context = await (await browser()).createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width, height });
  const seen = watch(page);
  await page.goto(new URL(address, base).href, { waitUntil: 'load' });
  const inner = page.frames().filter((frame) => frame.parentFrame());
  const frames = inner.length ? inner : [page.mainFrame()];
  for (const frame of frames) await until(() => frame.$('html[data-ready]'), Boolean);
  return { page, seen, frame: frames[0], frames, close: () => context.close() };
}

function watch(page) {
  const seen = { messages: [], errors: [], requests: [] };
  page.on('console', (message) => seen.messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('request', (request) => seen.requests.push(request.url()));
  return seen;
}

export const words = async (frame, selector) => tidy(await frame.$eval(selector, (element) => element.innerText));

/** A link, button or county, clicked where a reader would. */
export async function press(frame, selector) {
  const element = await frame.$(selector);
  await element.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await element.click();
}

/** The link or button with these words. */
export async function named(frame, words) {
  const handle = await frame.evaluateHandle((words) =>
    [...document.querySelectorAll('a, button')].find((element) => element.textContent.trim().startsWith(words)), words);
  return handle.asElement();
}

// Is the machine at rest, and what is it?

import { cpus } from 'node:os';

const ENOUGH = 0.35;

function ticks() {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (of) => times.reduce((all, time) => all + of(time), 0);
  return { idle: sum(({ idle }) => idle), all: sum((time) => Object.values(time).reduce((a, b) => a + b)) };
}

/** Waits for a quiet moment, though not for ever: how busy the processors are by then, 0 to 1. */
export async function quiet(patience) {
  const start = Date.now();
  for (;;) {
    const before = ticks();
    await new Promise((done) => setTimeout(done, 250));
    const after = ticks();
    const busy = 1 - (after.idle - before.idle) / (after.all - before.all);
    if (busy < ENOUGH || Date.now() - start > patience) return busy;
  }
}

export const machine = (browser) => `${cpus().length} × ${cpus()[0].model.trim()}, Chromium ${browser.version()}`;

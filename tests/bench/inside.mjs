// What is noted within a page while it loads and is used? `inside` runs in the page, before its own scripts.

/** `view` is one of `views.mjs`, `counties` how many shapes there will be, `hovered` the name of the county under the mouse. */
export function inside(view, counties, hovered) {
  /** Looks at what the next frame is about to draw, and says when that is painted: in the first task after the frame, before
   * all that waits already, such as the rest of the page. What has come between the two is not in it. */
  const frame = (look, then) => requestAnimationFrame(() => {
    const seen = look();
    scheduler.postTask(() => then(performance.now(), seen), { priority: 'user-blocking' });
  });

  /** When the first frame in which something holds was drawn, and how many frames it took; `null` after `patience` ms. */
  const until = (holds, patience = 5_000) => new Promise((done) => {
    let frames = 0;
    let isLate = false;
    setTimeout(() => {
      isLate = true;
      done(null);
    }, patience);
    const next = (time, isSeen) => {
      frames += 1;
      if (isSeen) done({ time, frames });
      else if (!isLate) frame(holds, next);
    };
    frame(holds, next);
  });

  // Once all are there they are kept: to ask for them each time would be counted as the page's own work.
  let kept = null;
  const shape = (i) => (kept ??= view.shapes())[i];
  const fill = (i) => view.fill(shape(i));

  const bench = { view, fill, long: [], painted: null, answered: null, ready: null };
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => bench.long.push(duration)))
    .observe({ type: 'longtask', buffered: true });

  const signs = {
    painted: () => view.shapes().length >= counties && view.isTrue(),
    answered: () => view.tip().startsWith(hovered),
    ready: () => view.isReady(),
  };
  /** Those that hold from now on; the others wait for the map. */
  const look = () => {
    const holds = (sign) => bench[sign] === null && signs[sign]();
    return bench.painted !== null || holds('painted') ? Object.keys(signs).filter(holds) : [];
  };
  const watch = (time, seen) => {
    for (const sign of seen) bench[sign] = time;
    if (bench.answered === null || bench.ready === null) frame(look, watch);
  };
  frame(look, watch);

  let moved = null;
  addEventListener('pointermove', () => (moved ??= performance.now()), { capture: true, passive: true });

  /** From the next move of the mouse to the frame that has another tooltip, beginning with `name`: milliseconds. */
  bench.awaitTip = (name) => {
    const before = view.tip();
    moved = null;
    bench.tip = until(() => moved !== null && view.tip() !== before && view.tip().startsWith(name), 1_500)
      .then((drawn) => drawn && drawn.time - moved);
  };

  /** From an event of the filter to the frame in which county `i` has another colour. */
  bench.filter = (from, to, i) => new Promise((done) => {
    // From the beginning of a frame's time, so that runs compare.
    frame(() => null, () => {
      const before = fill(i);
      const start = performance.now();
      view.choose(from, to);
      until(() => fill(i) !== before).then((drawn) => done(drawn && { time: drawn.time - start, frames: drawn.frames }));
    });
  });

  // Each step of a film, from the timer that brings it to the frame that shows it.
  bench.steps = [];
  const plain = window.setInterval;
  window.setInterval = (beat, ...rest) => plain(() => {
    const before = view.step?.();
    const start = performance.now();
    beat();
    if (bench.films) until(() => view.step() !== before).then((drawn) => drawn && bench.steps.push({ time: drawn.time - start, frames: drawn.frames }));
  }, ...rest);

  // The heap's size does not tell how large the memories of WebAssembly are.
  bench.memories = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const plain = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await plain.apply(WebAssembly, given);
      const { exports } = made.instance ?? made;
      bench.memories.push(...Object.values(exports).filter((it) => it instanceof WebAssembly.Memory));
      return made;
    };
  }

  /** A point of the window that lies in county `i`, which may be scrolled to; `null` where the pointer cannot reach it. */
  bench.pointIn = (i, scroll = true) => {
    const at = shape(i);
    const isInSight = ({ top, bottom }) => top >= 0 && bottom <= innerHeight;
    if (!isInSight(at.getBoundingClientRect())) {
      if (!scroll) return null;
      at.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    const { left, top, width, height } = at.getBoundingClientRect();
    const parts = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];
    const points = parts.flatMap((y) => parts.map((x) => ({ x: left + x * width, y: top + y * height })));
    return points.find(({ x, y }) => document.elementFromPoint(x, y) === at) ?? null;
  };

  window.bench = bench;
}

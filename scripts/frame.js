// What an embedded page reads from its host and tells it: its height, in the dialects of many hosts, and to a host that
// has said hello, which view it shows. Runs before the first paint, and does without the program where that is missing.
//
// Unasked, nothing but sizes leaves the frame. Of what comes in, the shapes below are read; all else is ignored.
(() => {
  const html = document.documentElement;
  // Hosts match the address that they wrote: before the program rewrites it.
  const { href, pathname, search, hash } = location;
  const options = new URLSearchParams(search);

  // The style reads the host's wishes, and ignores what it does not know.
  for (const name of document.currentScript.dataset.options.split(',')) {
    if (options.has(name)) html.setAttribute(`data-${name}`, options.get(name));
  }

  const host = window.parent;
  const isFramed = host !== window;
  const tell = (message, origin = '*') => host.postMessage(message, origin);

  // --- Height ---------------------------------------------------------------------------------------------------

  // Spare room, in CSS pixels, up to which a place that the host has kept is filled rather than given back: the article
  // around it does not move.
  const SPARE = 96;
  let page;
  let kept;

  // What browsers give a frame for which nothing is kept.
  const UNKEPT = 150;

  // 0 where nothing is laid out: the host hides the frame, or has not said yet how broad it is.
  const height = () => {
    if (!page || !innerWidth) return 0;
    const needed = Math.ceil(page.getBoundingClientRect().height);
    kept ??= { width: innerWidth, height: innerHeight };
    return isKept(needed) ? kept.height : needed;
  };
  // Another view than the address's stands here until the program comes: its height does not count.
  const isKept = (needed) => kept.width === innerWidth && (isPending()
    ? kept.height > UNKEPT
    : kept.height >= needed && kept.height - needed <= SPARE);
  const isPending = () => html.hasAttribute('data-pending');

  const pym = options.get('childId');
  const secret = /(?:^#|[#&?])secret=([A-Za-z0-9]{10})(?:&|$)/.exec(hash)?.[1];
  // iframe-resizer's name for this frame, once it has said it.
  let resizer;
  let resizerEvent = 'init';

  const dialects = (h, w) => [
    { 'datawrapper-height': { [pathname + search]: h } },
    { sentinel: 'amp', type: 'embed-size', height: h },
    JSON.stringify({ src: href, context: 'iframe.resize', height: h }),
    { type: 'iframe-resized', width: w, height: h },
    pym && `pymxPYMx${pym}xPYMxheightxPYMx${h}`,
    resizer && `[iFrameSizer]${resizer}:${h}:${w}:${resizerEvent}`,
    secret && { message: 'height', value: h, secret },
    options.get('messenger') === 'guardian' && JSON.stringify({ type: 'set-height', value: h, id: 'iframeMessenger:0' }),
  ];

  let last;
  const send = () => {
    const now = height();
    if (!now) return;
    last = now;
    dialects(now, innerWidth).filter(Boolean).forEach((message) => tell(message));
    if (resizer) resizerEvent = 'resizeObserver';
    askBrowser();
  };
  // Browsers whose own sizing differs from what <meta name="responsive-embedded-sizing"> says to ours throw.
  const askBrowser = () => {
    try {
      window.requestResize?.();
    } catch {
      // The messages suffice.
    }
  };
  const follow = () => height() !== last && send();

  // The first of many questions is answered at once, the rest together: a flood costs next to nothing.
  const REST = 100;
  let greeted = false;
  let resting = false;
  let again = false;
  const answer = () => {
    again = resting;
    if (resting) return;
    send();
    if (greeted && shown.view !== undefined) tellFriend('ready', shown);
    greeted = false;
    resting = true;
    setTimeout(() => {
      resting = false;
      if (again) answer();
    }, REST);
  };

  // --- What a host may say ---------------------------------------------------------------------------------------

  // The origin that has said hello: it alone is told of views, and may ask for one.
  let friend;
  let wanted;
  // What was last said of the view and its county, by watch.js, which stands before this script.
  const shown = {};
  const isReady = () => html.hasAttribute('data-ready');
  const tellFriend = (type, rest) => friend && tell({ source: 'county-map', version: 1, type, ...rest }, friend);

  const hear = ({ source, origin, data }) => {
    if (source !== host) return;
    if (typeof data === 'string') return hearText(data);
    if (!data || typeof data !== 'object') return;
    const { type, sentinel } = data;
    if (secret && data.message === 'ready' && data.secret === secret) answer();
    if (sentinel === 'amp' && type === 'frames-init') answer();
    if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions') answer();
    // A host without an origin of its own cannot be told apart from any other.
    if (type === 'county-map-hello' && data.version === 1 && origin !== 'null') greet(origin);
    if (type === 'county-map-view' && origin === friend && typeof data.view === 'string') ask(data.view);
  };

  const hearText = (text) => {
    if (pym && text.startsWith(`pymxPYMx${pym}xPYMxwidthxPYMx`)) answer();
    if (/^\[iFrameSizer\]re(size|set)$/.test(text)) answer();
    const init = /^\[iFrameSizer\]([^:]{1,99}):\d+:(true|false):/.exec(text.slice(0, 200));
    if (init) attach(init[1]);
  };

  const attach = (id) => {
    if (id !== resizer) resizerEvent = 'init';
    resizer = id;
    answer();
  };

  const greet = (origin) => {
    friend = origin;
    greeted = true;
    answer();
  };

  // Of many views asked for in a row the last is shown.
  const LONGEST = 2000;
  const ask = (query) => {
    if (query.length > LONGEST) return;
    if (wanted === undefined) setTimeout(show);
    wanted = query;
  };
  const show = () => {
    if (!isReady()) return;
    document.dispatchEvent(new CustomEvent('county-map-view', { detail: wanted }));
    wanted = undefined;
  };

  // --- What is said unasked ---------------------------------------------------------------------------------------

  // The reader presses buttons for herself.
  const heed = ({ detail: { type, ...rest } }) => {
    if (type === 'action') return;
    if (type === 'ready') follow();
    Object.assign(shown, rest);
    tellFriend(type, rest);
    // Out of sight browsers do not render, and their observers say nothing.
    if (type === 'view') setTimeout(follow);
    if (type === 'ready' && wanted !== undefined) show();
  };

  const start = () => {
    if (page) return;
    page = document.getElementById('page');
    send();
    new ResizeObserver(follow).observe(page);
    // What comes later than the view it belongs to is marked until then.
    new MutationObserver(follow).observe(page, { subtree: true, attributeFilter: ['aria-busy'] });
    addEventListener('resize', follow);
  };

  // The full page opens beside this one. WordPress goes there itself; where windows may not be opened, the link is offered.
  const leave = (event) => {
    const link = event.target.closest?.('a[data-full]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (secret && isFramed) return tell({ message: 'link', value: link.href, secret });
    if (!beside(link.href)) document.querySelector('[data-action="copy"]')?.click();
  };

  // Where a sandbox refuses windows Chromium answers null, and Firefox throws.
  const beside = (address) => {
    try {
      return open(address, '_blank');
    } catch {
      return null;
    }
  };

  document.addEventListener('click', leave);
  if (!isFramed) return;
  addEventListener('message', hear);
  document.addEventListener('county-map', heed);
  tell({ sentinel: 'amp', type: 'embed-ready' });
  document.addEventListener('DOMContentLoaded', () => {
    // Where the program cannot be had, what stands there is all that there will be.
    new MutationObserver(follow).observe(html, { attributeFilter: ['data-failed'] });
    tell('[iFrameResizerChild]Ready');
    // Before the host has drawn itself the frame's breadth is not the last one. Out of sight nothing is drawn at all.
    requestAnimationFrame(start);
    addEventListener('load', start);
  });
})();

// The host's side of an embed: <county-map src="…" view="…">, or this script itself with data-view where the map is to be.
// docs/embedding.md says what both take; embed.d.ts has the types.
//
// A frame's word counts only if it comes from the element's own frame, and all but its height only from its address's origin.
(() => {
  // Attributes that become keys of the frame's address; `title` is taken, HTML's own names the frame.
  const OPTIONS = { lang: 'lang', theme: 'theme', background: 'background', controls: 'controls', heading: 'title' };

  class CountyMap extends HTMLElement {
    static observedAttributes = ['src', 'view', ...Object.keys(OPTIONS)];

    #frame;
    // Whether the frame is made here: one that was there before keeps its address.
    #isOwn = false;
    // Whether the document in the frame has had our hello.
    #isGreeted = false;
    // The view that the frame has told or has been given.
    #known = null;
    #near;

    get view() {
      return this.getAttribute('view') ?? '';
    }

    set view(view) {
      this.setAttribute('view', view);
    }

    connectedCallback() {
      // A view that was set before this script came lies in front of ours.
      const { view } = this;
      if (delete this.view && view !== this.view) this.view = view;
      addEventListener('message', this);
      // Until then a frame between the element's tags may be yet to come.
      if (document.readyState === 'loading') addEventListener('DOMContentLoaded', this);
      else this.#start();
    }

    disconnectedCallback() {
      removeEventListener('message', this);
      removeEventListener('DOMContentLoaded', this);
      this.#near?.disconnect();
      // A frame that is put back begins anew, at its address.
      if (this.#isOwn && this.#frame) this.#frame.src = this.#address();
      this.#frame = null;
    }

    // Browsers that can move an element with all that it holds need nothing from us.
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, value) {
      if (!this.#frame || before === value) return;
      if (name === 'view') this.#ask();
      else if (this.#isOwn) this.#frame.src = this.#address();
    }

    handleEvent(event) {
      if (event.type === 'message') this.#hear(event);
      else this.#start();
    }

    #start() {
      if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
      const frame = this.querySelector('iframe');
      if (frame) return this.#take(frame);
      const height = this.getAttribute('height');
      if (height > 0) this.style.height ||= `${height}px`;
      if (!window.IntersectionObserver) return this.#insert();
      this.#near = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && this.#insert(),
        { rootMargin: '100%' },
      );
      this.#near.observe(this);
    }

    #insert() {
      this.#near?.disconnect();
      const frame = document.createElement('iframe');
      frame.style.cssText = 'display:block;border:0;width:0;min-width:100%;height:100%;color-scheme:normal';
      frame.loading = 'lazy';
      frame.allow = 'clipboard-write; web-share';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      frame.title = this.title || 'County map';
      frame.src = this.#address();
      this.append(frame);
      this.#isOwn = true;
      this.#take(frame);
    }

    #take(frame) {
      this.#frame = frame;
      this.#isGreeted = false;
      if (!this.#isOwn) this.#known = null;
      // A frame that was there first has told its height before anybody listened.
      frame.contentWindow.postMessage({ type: 'iframe-child-init' }, '*');
    }

    // Of a key that comes twice the first counts. An address that is none, or a script, leaves the frame empty.
    #address() {
      const url = new URL(this.getAttribute('src') || 'about:blank', document.baseURI);
      const pairs = Object.keys(OPTIONS)
        .filter((name) => this.hasAttribute(name))
        .map((name) => `${OPTIONS[name]}=${encodeURIComponent(this.getAttribute(name))}`);
      this.#known = this.getAttribute('view');
      this.#isGreeted = false;
      url.search = [this.view.replace(/^\?/, ''), ...pairs, url.search.slice(1)].filter(Boolean).join('&');
      return /^http/.test(url) ? url.href : 'about:blank';
    }

    #hear({ source, origin, data }) {
      if (!source || source !== this.#frame?.contentWindow || !data) return;
      const { source: from, version, type, ...detail } = data;
      if (type === 'iframe-resized') this.#resize(detail.height);
      if (origin !== this.#origin()) return;
      // A new document in the frame; once it has told its height, it listens.
      if (type === 'embed-ready') this.#isGreeted = false;
      if (type === 'iframe-resized' && !this.#isGreeted) this.#greet();
      if (from === 'county-map' && version === 1 && /^(ready|view|select)$/.test(type)) this.#pass(type, detail);
    }

    #origin() {
      return new URL(this.#frame.src).origin;
    }

    #say(message) {
      this.#frame.contentWindow.postMessage(message, this.#origin());
    }

    #resize(height) {
      if (!Number.isFinite(height)) return;
      this.#frame.style.height = `${Math.min(Math.max(height, 100), 20000)}px`;
      // The place that was kept for the frame.
      this.style.height = 'auto';
    }

    #greet() {
      this.#say({ type: 'county-map-hello', version: 1 });
      this.#isGreeted = true;
      this.#ask();
    }

    #ask() {
      const view = this.getAttribute('view');
      if (!this.#isGreeted || view === null || view === this.#known) return;
      this.#known = view;
      this.#say({ type: 'county-map-view', view });
    }

    #pass(type, detail) {
      if (type !== 'select') this.view = this.#known = detail.view;
      this.dispatchEvent(new CustomEvent(type, { detail }));
    }
  }

  if (!customElements.get('county-map')) customElements.define('county-map', CountyMap);

  const script = document.currentScript;
  const { embed, ...given } = script?.dataset ?? {};
  if (given.view === undefined && embed === undefined) return;
  const map = document.createElement('county-map');
  map.setAttribute('src', embed || new URL('embed/', script.src));
  for (const name of ['view', 'title', 'height', ...Object.keys(OPTIONS)]) {
    if (name in given) map.setAttribute(name, given[name]);
  }
  script.after(map);
})();

// Keeps an open page at the state of its files. Served by `cargo xtask dev` alone, never part of dist/.
(() => {
  const here = new URL(document.currentScript.src);
  let known = Number(here.searchParams.get('after'));
  let notice;

  async function listen() {
    for (;;) {
      try {
        const news = await (await fetch(`/xtask/news?after=${known}`)).json();
        if (news.page > known) return location.reload();
        if (news.style > known) restyle(news.style);
        show(news.problem);
        known = news.version;
      } catch {
        // The server is away, perhaps being started again.
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  }

  // The new style is loaded beside the old one, which goes when it has come: the page does not flash.
  function restyle(version) {
    for (const old of document.querySelectorAll('link[rel=stylesheet]')) {
      const fresh = old.cloneNode();
      fresh.href = `${old.href.split('?')[0]}?${version}`;
      fresh.onload = () => old.remove();
      old.after(fresh);
    }
  }

  function show(problem) {
    notice?.remove();
    if (!problem) return;
    notice = document.createElement('pre');
    notice.textContent = problem;
    Object.assign(notice.style, {
      position: 'fixed', inset: 'auto 0 0', maxHeight: '60vh', overflow: 'auto', margin: 0, padding: '1rem',
      font: '13px/1.4 monospace', color: '#fff', background: '#611', zIndex: 2147483647, whiteSpace: 'pre-wrap',
    });
    document.documentElement.append(notice);
  }

  listen();
})();

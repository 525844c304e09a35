// What the reader does, told to other scripts of the page: a CustomEvent `county-map` on the document. Its `detail` is one of
//   { type: 'ready', view, county }   the map answers
//   { type: 'view', view }            another view is shown
//   { type: 'select', county }        another county is chosen, after its `view`
//   { type: 'action', action }        a button was pressed: copy, quote, share, play, embed, save
// docs/embedding.md says what `view` and `county` are. Nothing is kept and nothing leaves the page here.
(() => {
  const html = document.documentElement;
  const app = () => document.getElementById('app');
  const view = () => app().dataset.view;
  const county = () => {
    const row = document.getElementById(`row-${new URLSearchParams(view()).get('county')}`);
    return row && { geoid: row.dataset.geoid, name: row.querySelector('th').textContent };
  };
  const say = (detail) => document.dispatchEvent(new CustomEvent('county-map', { detail }));

  const follow = () => {
    let shown = view();
    let chosen = county()?.geoid;
    say({ type: 'ready', view: shown, county: county() });
    new MutationObserver(() => {
      if (view() === shown) return;
      shown = view();
      say({ type: 'view', view: shown });
      const next = county();
      if (next?.geoid !== chosen) say({ type: 'select', county: next });
      chosen = next?.geoid;
    }).observe(app(), { attributeFilter: ['data-view'] });
  };

  // The program brings the address's view before it is ready.
  new MutationObserver((_, observer) => {
    if (!html.hasAttribute('data-ready')) return;
    observer.disconnect();
    follow();
  }).observe(html, { attributeFilter: ['data-ready'] });

  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('[data-action], [data-opens]');
    if (button) say({ type: 'action', action: button.dataset.action ?? button.dataset.opens });
  });
})();

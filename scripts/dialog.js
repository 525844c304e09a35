// What a reader may ask for and most do not: each dialog's words, style and script come when it is first opened.
//
// The words are in NAME/dialog.html below the language's home, written at build time. It says which style and script belong
// to it.

const home = (path) => new URL(document.documentElement.dataset.root + path, document.baseURI).href;
const asset = (path) => new URL(`../${path}`, import.meta.url).href;

const built = new Map();

/** Opens the dialog of that name. Its script's `join` returns what brings it up to the view each time. */
export async function open(name) {
  if (!built.has(name)) built.set(name, build(name));
  const { dialog, refresh } = await built.get(name).catch((error) => {
    built.delete(name);
    throw error;
  });
  refresh();
  if (!dialog.open) dialog.showModal();
}

async function build(name) {
  const answer = await fetch(home(`${name}/dialog.html`));
  if (!answer.ok) throw new Error(`${name}/dialog.html: ${answer.status}`);
  const holder = document.createElement('template');
  holder.innerHTML = await answer.text();
  const dialog = holder.content.querySelector('dialog');
  const [script] = await Promise.all([import(asset(dialog.dataset.script)), styled(asset(dialog.dataset.style))]);
  document.body.append(dialog);
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target.closest('[data-close]')) dialog.close();
    if (target.closest('[data-copy]')) copy(dialog.querySelector('textarea'), dialog.querySelector('[role="status"]'));
  });
  return { dialog, refresh: script.join(dialog, asset, home) };
}

function styled(href) {
  if (document.querySelector(`link[href="${href}"]`)) return null;
  return new Promise((done) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.onload = link.onerror = done;
    document.head.append(link);
  });
}

async function copy(field, status) {
  try {
    await navigator.clipboard.writeText(field.value);
    status.textContent = status.dataset.copied;
  } catch {
    field.select();
    status.textContent = status.dataset.refused;
  }
}

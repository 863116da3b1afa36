// What only a script can do; every page reads, links and cites without it.
(() => {
  const all = what => [...document.querySelectorAll(what)];

  // Opened from a disk, a folder has no page of its own: the link has to name it.
  if (location.protocol === 'file:') {
    for (const link of all('a[href]')) {
      if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
    }
  }

  // A year or a month that has no place in the list: the nearest one that has.
  const time = id => { const [, year, month = 1] = /^_(-?\d+)(?:-(\d\d))?$/.exec(id) ?? []; return year * 12 + +month; };
  const land = () => {
    const id = location.hash.slice(1), far = at => Math.abs(time(at.id) - time(id));
    const [at] = all('[id^=_]').filter(at => far(at) >= 0).sort((a, b) => far(a) - far(b));
    if (at && !document.getElementById(id)) location.replace('#' + at.id);
  };
  addEventListener('hashchange', land);
  land();

  // A page that leads on does so before its own time runs out, and to the very excerpt that was named.
  const [moved] = all('[data-moved]');
  if (moved) location.replace(moved.href + location.hash);

  // The sign of a search goes to the box, where there is one; Escape empties it.
  const [box] = all('[type=search]');
  if (box) onkeydown = event => {
    const { key, target } = event;
    if (key === 'Escape' && target === box && box.value) {
      box.value = '';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (key !== '/' || event.ctrlKey || event.metaKey || /^(search|text)/.test(target.type)) return;
    event.preventDefault();
    // On a phone the box is folded away with what stands about it.
    if (!box.offsetParent) location.hash = box.closest('aside').id;
    box.focus();
  };

  // A button that copies is made here, so that none stands there dead; it copies what stands before it.
  if (!navigator.clipboard) return;
  const copied = all('[data-copied]')[0]?.dataset.copied;
  for (const text of all('[data-copy]')) {
    const button = document.createElement('button');
    button.textContent = text.dataset.copy;
    button.ariaLive = 'polite';
    button.onclick = async () => {
      try { await navigator.clipboard.writeText(text.textContent); } catch { return; }
      button.textContent = copied;
      setTimeout(() => { button.textContent = text.dataset.copy; }, 1600);
    };
    text.after(button);
  }
})();

/* What only a script can do; every page reads, links and cites without it. */
(() => {
  // Opened from a disk, a folder has no page of its own: the link has to name it.
  if (location.protocol === 'file:') {
    for (const link of document.querySelectorAll('a[href]')) {
      if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
    }
  }

  // A page that leads on does so before its own time runs out, and to the very excerpt that was named.
  const moved = document.querySelector('[data-moved]');
  if (moved) location.replace(moved.href + location.hash);

  // A button that copies is made here, so that none stands there dead.
  if (!navigator.clipboard) return;
  for (const place of document.querySelectorAll('[data-copy]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = place.dataset.label;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', async () => {
      try { await navigator.clipboard.writeText(place.dataset.copy); } catch { return; }
      button.textContent = place.dataset.copied;
      setTimeout(() => { button.textContent = place.dataset.label; }, 1600);
    });
    place.append(button);
  }
})();

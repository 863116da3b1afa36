/* Added by `serve` to what it answers, and to no file: reloads the page when it has changed, and shows over it what is wrong. */
(() => {
  const script = document.currentScript;
  const own = script.dataset.page;
  const ours = (name) => new URL(name, script.src).href;
  // What was closed stays closed on the next page, and a page that would be reloaded in a circle is not.
  const CLOSED = 'dateline-serve-closed';
  const RELOADED = 'dateline-serve-reloaded';
  const FORGIVEN = 1500;  // milliseconds without a stream that nobody is told of

  const panel = fetch(ours('overlay.css')).then((answer) => answer.text()).then(makePanel);
  let source = null;
  let shown = '';
  let stopped = false;
  let missing = 0;

  function act(state) {
    if (state.page !== own) {
      const reloaded = `${location.pathname} ${state.page}`;
      if (sessionStorage.getItem(RELOADED) === reloaded) return;
      sessionStorage.setItem(RELOADED, reloaded);
      location.reload();
      return;
    }
    sessionStorage.removeItem(RELOADED);
    if (!state.problems) sessionStorage.removeItem(CLOSED);
    if (state.problems !== shown) show(state);
  }

  async function show(state) {
    shown = state.problems;
    const html = shown ? await (await fetch(ours('problems'))).text() : '';
    const { fill, open, close } = await panel;
    if (state.problems !== shown) return;
    fill(html);
    if (state.stops && sessionStorage.getItem(CLOSED) !== shown) open();
    // Who reads the warnings goes on reading; a list that came by itself goes by itself.
    if (!shown || (stopped && !state.stops)) close();
    stopped = state.stops;
  }

  // In a tree of its own, so that neither the site's styles nor ours reach the other; the site's colours and faces are inherited.
  function makePanel(css) {
    const host = document.createElement('div');
    host.lang = 'en';
    host.dir = 'ltr';
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = `<aside class="corner" aria-label="serve">
      <p class="lost" role="status" hidden></p>
      <button class="pill" type="button" aria-haspopup="dialog" hidden></button>
    </aside>
    <dialog class="panel" aria-labelledby="_problems">
      <button class="panel-close" type="button">Close</button>
      <div class="panel-body"></div>
    </dialog>`;
    const at = (selector) => root.querySelector(selector);
    const dialog = at('.panel');
    const pill = at('.pill');
    const dismissed = () => sessionStorage.setItem(CLOSED, shown);
    dialog.addEventListener('cancel', dismissed);
    at('.panel-close').addEventListener('click', () => { dismissed(); dialog.close(); });
    pill.addEventListener('click', () => dialog.showModal());
    document.body.append(host);
    return {
      open() { if (!dialog.open) dialog.showModal(); },
      close() { dialog.close(); },
      fill(html) {
        at('.panel-body').innerHTML = html;
        const heading = at('.problems-heading');
        pill.hidden = !heading;
        pill.textContent = heading?.textContent ?? '';
        pill.dataset.weight = heading?.dataset.weight ?? '';
      },
      tell(text) {
        at('.lost').textContent = text;
        at('.lost').hidden = !text;
      },
    };
  }

  function lost() {
    missing ||= setTimeout(async () => (await panel).tell('Not connected: serve has ended, or is being started again.'), FORGIVEN);
  }

  async function found() {
    clearTimeout(missing);
    missing = 0;
    (await panel).tell('');
  }

  function listen() {
    if (source || document.hidden) return;
    source = new EventSource(ours(`events?page=${encodeURIComponent(location.pathname)}`));
    source.addEventListener('message', (message) => {
      found();
      act(JSON.parse(message.data));
    });
    source.addEventListener('error', () => {
      lost();
      if (source?.readyState !== EventSource.CLOSED) return;
      source = null;
      setTimeout(listen, 1000);
    });
  }

  // A browser has few connections for one host: pages that nobody sees give theirs back.
  function look() {
    if (!document.hidden) {
      listen();
    } else if (source) {
      source.close();
      source = null;
    }
  }

  document.addEventListener('visibilitychange', look);
  addEventListener('pageshow', look);
  addEventListener('pagehide', () => { source?.close(); source = null; });
  look();
})();

/* The full-text search: asks Pagefind, whose index stands beside the site, and shows what it finds in rows of the page's own. */
(() => {
  const form = document.querySelector('form.search');
  const [state, body, list, browse] = ['.search-state', '.timeline-body', '.events', '.browse'].map((name) => document.querySelector(name));
  const [box, order, more] = ['q', 'sort'].map((name) => form.elements[name]).concat(form.querySelector('button'));
  const said = form.dataset;
  if (location.protocol === 'file:') {
    form.replaceChildren(state);
    state.textContent = said.disk;
    return;
  }
  const language = document.documentElement.lang;
  const counts = JSON.parse(said.counts);
  const rules = new Intl.PluralRules(language);
  const written = new Intl.NumberFormat(language);
  const counted = (number) => counts[rules.select(number)].replace('{number}', written.format(number));
  const copy = (name) => form.querySelector(`[data-${name}]`).content.firstElementChild.cloneNode(true);
  const make = (name, properties, ...inside) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...inside);
    return node;
  };
  const STEP = 20;
  let program, all, results = [], turn = 0, chosen = [], typing = false, timer;

  // What is sought stands in the address, so that it can be kept, sent and gone back to.
  const read = () => {
    const asked = new URLSearchParams(location.search);
    box.value = asked.get('q') || '';
    order.value = asked.get('sort') || '';
    if (order.selectedIndex < 0) order.value = '';
    chosen = (asked.get('f') || '').split('_').filter(Boolean);
  };
  const write = (again) => {
    const asked = new URLSearchParams();
    if (box.value.trim()) asked.set('q', box.value.trim());
    if (chosen.length) asked.set('f', chosen.join('_'));
    if (order.value) asked.set('sort', order.value);
    const address = `${location.pathname}${asked.size ? '?' : ''}${asked}${location.hash}`;
    if (address !== location.pathname + location.search + location.hash) history[again ? 'replaceState' : 'pushState'](null, '', address);
  };

  // Words from one number to another: those found are marked, those of others are in their face.
  const words = (into, data, from, to) => {
    const all = data.content.split(/\s+/);
    const found = new Set(data.locations);
    for (let at = from; at < to; at++) {
      const word = found.has(at) ? make('mark', {}, all[at]) : all[at];
      const theirs = data.row.theirs.findLastIndex((edge) => edge <= at) % 2 === 0;
      into.append(at > from ? ' ' : '', all[at] === '[…]' ? make('span', { className: 'cut' }, word) : theirs ? make('span', { className: 'theirs' }, word) : word);
    }
  };
  const shown = (data) => {
    const row = data.row = JSON.parse(data.anchors[0].id);
    const item = copy('result');
    const at = (name) => item.querySelector(name);
    const href = said.root + data.raw_url.slice(1);
    item.toggleAttribute('data-withdrawn', !!row.gone);
    at('.date').append(...row.date.map(([text, hedge]) => make(hedge ? 'i' : 'span', {}, text)));
    at('.event-mark').toggleAttribute('data-disputed', !!row.disputed);
    if (row.mark) {
      at('.event-mark').dataset.mark = row.mark;
      at('.mark').toggleAttribute('data-hollow', !!row.hollow);
      at('use').setAttribute('href', `#_mark-${row.mark}`);
    } else at('.mark').remove();
    at('a').href = href;
    for (const [name, sign, text] of row.signs) {
      const status = make('span', { className: 'status' }, make('span', { className: 'status-sign', ariaHidden: 'true' }, sign), text);
      status.dataset.status = name;
      at('.event-facts').append(status);
    }
    let start = 0;
    row.parts.forEach(([end, name, anchor, tongue, marks], number) => {
      const from = start;
      start = end;
      if (number < 2) return words(number ? at('.event-summary') : at('a'), data, from, end);
      const first = data.locations.find((place) => place >= from && place < end);
      if (!name || first === undefined || at('.event-body').children.length > 6) return;
      const [left, right] = end - from > 40 ? [Math.max(from, first - 9), Math.min(end, first + 25)] : [from, end];
      const text = make(tongue ? 'q' : 'span', { lang: tongue || '', dir: 'auto' });
      if (!tongue) text.removeAttribute('lang');
      text.dataset.marks = marks;
      const cut = (is) => is ? [make('span', { className: 'cut' }, tongue ? '[…]' : '…')] : [];
      text.append(...cut(left > from).flatMap((sign) => [sign, ' ']));
      words(text, data, left, right);
      text.append(...cut(right < end).flatMap((sign) => [' ', sign]));
      at('.event-body').append(make('p', { className: 'search-found' }, make('a', { href: anchor ? `${href}#${anchor}` : href }, name), ' ', text));
    });
    return item;
  };
  const append = async () => {
    const mine = turn;
    const from = list.children.length;
    const next = await Promise.all(results.slice(from, from + STEP).map((result) => result.data()));
    if (mine !== turn) return;
    list.append(...next.map(shown));
    more.hidden = list.children.length >= results.length;
    if (from) list.children[from].querySelector('a').focus();
  };

  const filters = (leave) => {
    const made = {};
    for (const one of chosen) {
      const [facet, id] = one.split('.');
      const value = Object.keys(all[facet] || {}).find((each) => each.split(' ', 1)[0] === id);
      if (value && facet !== leave) (made[facet] ||= { any: [] }).any.push(value);
    }
    return made;
  };
  const offer = (facet, numbers) => {
    const list = form.querySelector(`[data-facet="${facet}"] ul`);
    const rank = (value) => all[facet][value];
    const is = (value) => chosen.includes(`${facet}.${value.split(' ', 1)[0]}`);
    const values = Object.keys(numbers).filter((value) => numbers[value] || is(value)).sort((a, b) => is(b) - is(a) || rank(b) - rank(a)).slice(0, 30);
    if (facet === 'year') values.sort((a, b) => parseInt(a) - parseInt(b));
    list.replaceChildren(...values.map((value) => {
      const [id, name] = [value.split(' ', 1)[0], value.slice(value.indexOf(' ') + 1)];
      const item = copy('choice');
      Object.assign(item.querySelector('input'), { value: `${facet}.${id}`, checked: is(value) });
      const [text, number, hidden] = item.querySelectorAll('bdi, span');
      text.textContent = name;
      number.textContent = written.format(numbers[value]);
      hidden.textContent = `, ${counted(numbers[value])}`;
      return item;
    }));
    list.parentNode.hidden = !values.length;
  };

  const search = async () => {
    const mine = ++turn;
    const sought = box.value.trim();
    body.hidden = !sought;
    browse.hidden = !!sought;
    if (!sought) {
      state.textContent = '';
      return;
    }
    const late = setTimeout(() => { state.textContent = said.searching; }, 300);
    try {
      program ||= await import(new URL(said.program, document.baseURI));
      all ||= await program.filters();
      const sort = order.value ? { date: order.value === 'date' ? 'asc' : 'desc' } : {};
      const ask = (leave) => program.search(sought, { sort, filters: filters(leave) });
      const active = Object.keys(filters());
      const [found, ...others] = await Promise.all([ask(), ...active.map(ask)]);
      if (mine !== turn) return;
      results = found.results;
      const focused = document.activeElement.value;
      for (const facet in all) offer(facet, (others[active.indexOf(facet)] || found).filters[facet]);
      if (document.activeElement === document.body && focused) form.querySelector(`[value="${CSS.escape(focused)}"]`)?.focus();
      list.replaceChildren();
      await append();
      browse.hidden = !!results.length;
      state.textContent = results.length ? counted(results.length) : said.none;
    } catch {
      if (mine === turn) {
        state.textContent = said.failed;
        body.hidden = true;
        browse.hidden = false;
      }
    } finally {
      clearTimeout(late);
    }
  };
  const commit = () => {
    clearTimeout(timer);
    write(typing);
    typing = false;
    search();
  };
  form.addEventListener('submit', (event) => { event.preventDefault(); commit(); });
  form.addEventListener('change', (event) => {
    if (event.target.name === 'f') {
      chosen = chosen.filter((one) => one !== event.target.value);
      if (event.target.checked) chosen.push(event.target.value);
    }
    commit();
  });
  box.addEventListener('input', () => {
    write(typing);
    typing = true;
    clearTimeout(timer);
    timer = setTimeout(search, 150);
  });
  more.addEventListener('click', append);
  addEventListener('popstate', () => { typing = false; read(); search(); });
  addEventListener('keydown', (event) => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest('input[type=search], select, textarea')) {
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.key === 'Escape' && event.target === box && box.value) {
      box.value = '';
      commit();
    }
  });
  read();
  search();
})();

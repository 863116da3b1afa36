/* The search box and the filters of a list, which is whole without them. What is chosen stands in the address. */
(() => {
  const $ = (selector, within = document) => within.querySelector(selector);
  const each = (selector, use, within = document) => [...within.querySelectorAll(selector)].map(use);
  const form = $('.find');
  if (!form) return;
  const list = $('.timeline-list'), box = form.q, {lang} = document.documentElement, plurals = new Intl.PluralRules(lang);
  let filtered, later, rows, seen, typing;

  const say = (name, values) => form.dataset[name].replace(/{(\w+)}/g, (_, place) => values[place]);
  const digits = number => number.toLocaleString(lang);
  const counted = (name, count, total = count) => say(name + '.' + plurals.select(total), {count: digits(count), total: digits(total)});
  const joined = (name, parts) => parts.reduce((first, next) => say(name, {first, next}));
  const facetOf = key => key.split(':')[0];
  const place = hash => document.getElementById(hash.slice(1));
  const shown = within => $('.event:not([hidden])', within);
  const size = (within, which = '') => each('.event:not([data-withdrawn])' + which, Object, within).length;
  const sizes = within => counted('shown', size(within, ':not([hidden])'), size(within));

  // Words in place of others, which come back when nothing is filtered.
  const put = (node, words) => {
    node.was ??= node.textContent;
    node.textContent = filtered ? words : node.was;
  };
  const number = (node, count) => {
    const spoken = node?.nextElementSibling, words = counted('events', count);
    if (node) put(node, spoken ? digits(count) : words);
    if (spoken) put(spoken, words);
  };

  // Letters without case, accents and shapes of quotation marks, in the page and in the box alike.
  const letters = {ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ς: 'σ', '’': "'", '“': '"', '”': '"', '„': '"'};
  const fold = words => words.toLowerCase().normalize('NFKD').replace(/\p{Mn}/gu, '').replace(/\s+/g, ' ').replace(/[^ -~]/g, sign => letters[sign] ?? sign);

  const index = () => rows ??= each('.event', node => ({node, keys: node.dataset.keys.split(' '), folded: $('details', node)}), list);
  const read = row => {
    const copy = row.node.cloneNode(true);
    each('.event-cite,.quotation-link,.hidden-text', ours => ours.remove(), copy);
    row.text = fold(copy.textContent);
    $('.event-quotations', copy)?.remove();
    row.plain = fold(copy.textContent);
  };

  // Found words are marked without a change to the page.
  const mark = words => {
    const found = [], walker = document.createTreeWalker(list, 4);
    for (let part; words[0] && found.length < 500 && (part = walker.nextNode());) {
      if (!words.some(word => fold(part.data).includes(word))) continue;
      const from = [], plain = part.data.replace(/[^]/gu, (sign, at) => fold(sign).replace(/[^]/g, letter => (from.push(at), letter)));
      for (const word of words) for (let i = -1; (i = plain.indexOf(word, i + 1)) >= 0;) {
        const range = new Range();
        range.setStart(part, from[i]);
        range.setEnd(part, from[i + word.length] ?? part.length);
        found.push(range);
      }
    }
    if (window.Highlight) CSS.highlights.set('found', new Highlight(...found));
  };

  const show = () => {
    const words = [...fold(box.value).matchAll(/"([^"]+)|[^\s"]+/g)].map(([word, phrase = word]) => phrase);
    const groups = {}, tally = {};
    each(':checked[name]', input => (groups[facetOf(input.value)] ??= []).push(input), form);
    const facets = Object.keys(groups);
    filtered = words[0] || facets[0];
    for (const row of index()) {
      if (words[0] && !row.text) read(row);
      const found = words.every(word => row.text.includes(word));
      const missed = facets.filter(facet => !groups[facet].some(input => row.keys.includes(input.value)));
      row.node.hidden = !found || missed[0];
      // A value counts what would be shown if it were chosen.
      if (found && !row.node.matches('[data-withdrawn]')) for (const key of row.keys) {
        if (missed.every(facet => facet === facetOf(key))) tally[key] = -~tally[key];
      }
      // What stands in an excerpt alone is opened, and closed again.
      const deep = !row.node.hidden && words.some(word => !row.plain.includes(word));
      if (row.folded && deep === !row.opened) row.folded.open = row.opened = deep;
    }
    each('.month,.year', section => section.hidden = !shown(section), list);
    each('.month-count', node => put(node, sizes(node.closest('.month'))), list);
    each('.silence', silence => silence.hidden = filtered, list);
    // The navigation and the drawing follow the list.
    each('.jump a,.jump summary,.chart-mark', way => {
      const target = place(way.dataset.of ?? way.getAttribute('href'));
      if (!target) return;
      (way.closest('li') ?? way).toggleAttribute('hidden', target.hidden);
      number($('.jump-count', way), size(target, ':not([hidden])'));
    });
    each('[name=f]', input => number($('.facet-number', input.parentNode), tally[input.value] ?? 0), form);
    mark(words);
    // What is shown is said.
    const said = facets.map(facet => say('value', {
      facet: groups[facet][0].closest('details').firstChild.textContent,
      values: joined('either', groups[facet].map(input => $('bdi', input.parentNode).textContent)),
    }));
    if (words[0]) said.push(say('words', {words: box.value.trim()}));
    const sum = shown(list) ? sizes(list) : say('none');
    each('[data-filtered]', part => part.hidden = !filtered);
    put($('.filtered b'), sum);
    put($('.filtered span'), filtered && joined('both', said));
    put($('.filtered code'), location.href.split('#')[0]);
    clearTimeout(later);
    later = setTimeout(() => put($('[role=status]', form), sum), 250);
  };

  const go = (push, hash = '') => {
    const state = new URLSearchParams(new FormData(form));
    if (!box.value.trim()) state.delete('q');
    seen = `${state}`.replaceAll('%3A', ':').replace(/^(?=.)/, '?');
    // From the disk some browsers refuse; the list is filtered all the same.
    try { history[push ? 'pushState' : 'replaceState'](0, '', location.pathname + seen + hash); } catch {}
    show();
    if (list.getBoundingClientRect().top < 0) list.scrollIntoView();
  };
  const choose = (words, keys) => {
    box.value = words;
    each('[name=f]', input => { if (input.checked = keys.includes(input.value)) input.closest('details').open = true; }, form);
  };
  const load = () => {
    const state = new URLSearchParams(seen = location.search);
    choose(state.get('q') ?? '', state.getAll('f'));
    if (seen || rows) show();
  };

  // What leads to a page without a script chooses a value with one; the address may choose one that is not offered.
  const offered = {};
  const offer = item => {
    const label = document.createElement('label'), input = document.createElement('input'), {key} = item.dataset;
    offered[key] = offered[facetOf(key)] = item;
    input.type = 'checkbox';
    input.name = 'f';
    input.value = key;
    label.append(input, ...item.firstElementChild.childNodes);
    item.replaceChildren(label);
  };
  each('[data-key]', offer);
  for (const key of new URLSearchParams(location.search).getAll('f')) {
    const like = offered[facetOf(key)];
    if (!like || offered[key]) continue;
    const item = like.cloneNode(true);
    item.dataset.key = $('bdi', item).textContent = key;
    $('input', item).remove();
    like.after(item);
    offer(item);
  }

  form.oninput = ({target}) => {
    if (!target.name) return;
    go(target !== box || !typing);
    typing = target === box;
  };
  form.onchange = () => { typing = false; };
  form.onsubmit = () => {
    list.scrollIntoView();
    return typing = false;
  };
  each('[data-all]', button => button.onclick = () => {
    choose('', []);
    go(true);
    (box.offsetParent ? box : list).focus();
  });
  addEventListener('keydown', event => {
    const {key, target} = event;
    if (key === 'Escape' && target === box) {
      box.value = '';
      go(!typing);
    }
    if (key !== '/' || event.ctrlKey || event.metaKey || event.altKey || target.matches('input:not([name=f]),textarea')) return;
    event.preventDefault();
    if (!box.offsetParent) location.hash = '_find';
    box.focus();
  });
  addEventListener('popstate', () => location.search === seen || load());
  // A way to what is filtered out leads there all the same, and Back to what was filtered.
  addEventListener('hashchange', () => {
    const target = place(location.hash);
    if (!target?.closest('.timeline-list [hidden]')) return;
    choose('', []);
    go(false, location.hash);
    target.scrollIntoView();
  });
  load();
})();

// The search box and the filters of a list, which is whole without them. What is chosen stands in the address.
(() => {
  const $ = (what, at = document) => at.querySelector(what);
  const form = $('.find');
  if (!form) return;
  let on, later, rows, typing;
  const kept = {}, each = (what, use) => (kept[what] ??= [...document.querySelectorAll(what)]).map(use),
    list = $('.timeline-list'), box = form.q, {lang, dataset} = document.documentElement, forms = new Intl.PluralRules(lang),
    {format: digits} = new Intl.NumberFormat(dataset.numbers ?? lang),
    say = (name, values) => form.dataset[name].replace(/{(\w+)}/g, (_, place) => values[place]),
    counted = (name, count, total = count) => say(name + '.' + forms.select(total), {count: digits(count), total: digits(total)}),
    join = (name, parts) => parts.reduce((first, next) => say(name, {first, next})),
    facet = key => key.split(':')[0],
    place = hash => document.getElementById(hash?.slice(1));

  // Words in place of others, which come back when nothing is filtered.
  const put = (node, words) => {
    node.was ??= node.textContent;
    if (!on) words = node.was;
    if (node.textContent !== words) node.textContent = words;
  };
  const tell = (node, count) => {
    const words = counted('events', count), next = node.nextElementSibling;
    put(node, next ? digits(count) : words);
    if (next) put(next, words);
  };

  // Letters without case, accents and shapes of quotation marks, in the page and in the box alike.
  const like = {ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ς: 'σ', '’': "'", '“': '"', '”': '"', '„': '"'};
  const fold = words => words.toLowerCase().normalize('NFKD').replace(/\p{Mn}/gu, '').replace(/\s+/g, ' ').replace(/[^ -~]/g, sign => like[sign] ?? sign);
  const read = row => {
    const copy = row.node.cloneNode(true);
    for (const ours of copy.querySelectorAll('.event-cite,.quotation-link,.hidden-text')) ours.remove();
    row.text = fold(copy.textContent);
    $('.event-quotations', copy)?.remove();
    row.plain = fold(copy.textContent);
  };

  // Found words are marked; before others are, the page is as it was.
  const mark = words => {
    for (const old of list.querySelectorAll('mark')) old.replaceWith(...old.childNodes);
    list.normalize();
    const found = [], walker = document.createTreeWalker(list, 5, node => node.matches?.('[hidden],.filtered,.cite') ? 2 : 1);
    for (let part; words[0] && found.length < 500 && (part = walker.nextNode());) {
      if (!words.some(word => fold(part.data ?? '').includes(word))) continue;
      const from = [], plain = part.data.replace(/[^]/gu, (sign, at) => fold(sign).replace(/[^]/g, one => (from.push(at), one)));
      for (const word of words) for (let at = -1; (at = plain.indexOf(word, at + 1)) >= 0;) {
        const hit = new Range();
        hit.setStart(part, from[at]);
        hit.setEnd(part, from[at + word.length] ?? part.length);
        found.push(hit);
      }
    }
    // What was marked already has no words of its own left.
    for (const hit of found) hit.collapsed || hit.surroundContents(document.createElement('mark'));
  };

  const show = () => {
    const words = [...fold(box.value).matchAll(/"([^"]+)|[^\s"]+/g)].map(([word, phrase = word]) => phrase),
      groups = each('.facet', part => [...part.querySelectorAll(':checked')]).filter(group => group[0]),
      tally = {}, sums = new Map();
    on = words[0] || groups[0];
    rows ??= each('.timeline-list .event', node => ({
      node, keys: node.dataset.keys.split(' '), folded: $('details', node),
      counts: !node.matches('[data-withdrawn]'), within: [node.closest('.month'), node.closest('.year'), list],
    }));
    for (const row of rows) {
      if (words[0] && !row.text) read(row);
      const found = words.every(word => row.text.includes(word)),
        lack = groups.filter(group => !group.some(input => row.keys.includes(input.value))),
        shown = found && !lack[0];
      row.node.toggleAttribute('hidden', !shown);
      for (const section of row.within) {
        const [some, all, any] = sums.get(section) ?? [0, 0];
        sums.set(section, [some + (shown && row.counts), all + row.counts, any || shown]);
      }
      // A value counts what would be shown if it were chosen.
      if (found && row.counts) for (const key of row.keys) {
        if (lack.every(group => facet(group[0].value) === facet(key))) tally[key] = -~tally[key];
      }
      // What stands in an excerpt alone is opened, and closed again.
      const deep = shown && words.some(word => !row.plain.includes(word));
      if (row.folded && deep === !row.opened) row.folded.open = row.opened = deep;
    }
    each('.month,.year', section => section.hidden = !sums.get(section)[2]);
    each('.month-count', node => put(node, counted('shown', ...sums.get(node.closest('.month')))));
    each('.silence,.jump-bar', part => part.toggleAttribute('hidden', !!on));
    each('[name=f]', input => tell($('.facet-number', input.parentNode), tally[input.value] ?? 0));
    // The navigation and the drawing follow the list.
    each('.jump a,.jump summary,.chart-mark', way => {
      const target = place(way.dataset.of ?? way.getAttribute('href')), sum = sums.get(target), count = $('.jump-count', way);
      if (target) (way.closest('li') ?? way).toggleAttribute('hidden', target.hidden);
      if (sum && count) tell(count, sum[0]);
    });
    // What is shown is said.
    const said = groups.map(group => say('value', {
      facet: group[0].closest('details').ariaLabel,
      values: join('either', group.map(input => $('bdi', input.parentNode).textContent)),
    }));
    if (words[0]) said.push(say('words', {words: box.value.trim()}));
    const [some, all, any] = sums.get(list), sum = any ? counted('shown', some, all) : say('none');
    each('.filtered b,.filtered span,.filtered code', (part, at) => part.textContent = [sum, on && join('both', said), location.href.split('#')[0]][at]);
    each('[data-filtered]', part => part.hidden = !on);
    each('[data-everywhere]', way => way.search = location.search);
    clearTimeout(later);
    later = setTimeout(() => {
      put($('[role=status]', form), sum);
      mark(words);
    }, 250);
  };

  const go = (push, hash = /^#_find$|$/.exec(location.hash)[0]) => {
    const state = new URLSearchParams(new FormData(form));
    if (!box.value.trim()) state.delete('q');
    const search = `${state}`.replaceAll('%3A', ':').replace(/^(?=.)/, '?');
    // From the disk some browsers refuse; the list is filtered all the same.
    try { history[push ? 'pushState' : 'replaceState'](0, '', location.pathname + search + hash); } catch {}
    show();
    if (scrollY > list.offsetTop) list.scrollIntoView();
  };
  const choose = (words, keys) => {
    box.value = words;
    typing = 0;
    each('[name=f]', input => { if (input.checked = keys.includes(input.value)) input.closest('details').open = true; });
  };
  const load = () => {
    const state = new URLSearchParams(location.search);
    choose(state.get('q') ?? '', state.getAll('f'));
    if (location.search || rows) show();
    // A way to what is filtered out leads there all the same, and Back to what was filtered.
    const target = place(location.hash);
    if (!target?.closest('.timeline-list [hidden]')) return;
    choose('', []);
    go(false, location.hash);
    target.scrollIntoView();
  };

  // What leads to a page without a script chooses a value with one.
  each('[data-key]', item => {
    const label = document.createElement('label'), input = document.createElement('input');
    label.append(Object.assign(input, {type: 'checkbox', name: 'f', value: item.dataset.key}), ...item.firstElementChild.childNodes);
    item.replaceChildren(label);
  });

  form.oninput = ({target}) => {
    if (!target.name) return;
    const top = () => target.getBoundingClientRect().top, from = top();
    go(target !== box || !typing);
    typing = target === box;
    // What was pressed stays where it was: what stands above it has become less, or more again.
    $('aside').scrollTop += top() - from;
    scrollBy(0, top() - from);
  };
  form.onsubmit = () => {
    list.scrollIntoView();
    return typing = false;
  };
  each('[data-all]', button => button.onclick = () => {
    choose('', []);
    go(true);
    (box.offsetParent ? box : list).focus();
  });
  onpopstate = onhashchange = load;
  load();
})();

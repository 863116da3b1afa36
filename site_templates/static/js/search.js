// The full-text search: asks Pagefind, whose index stands beside the site. Templates on the page are what results are made of.
(() => {
  const $ = (name, at = document) => at.querySelector(name), copy = name => $('#_' + name).content.firstElementChild.cloneNode(true);
  const add = (parent, tag, text = '', name = '') => {
    const node = document.createElement(tag);
    node.className = name;
    node.append(text);
    parent.append(node);
    return node;
  };
  const form = $('.search'), {q: box, sort, more, dataset: said} = form, boxes = form.querySelectorAll('[name=f]'),
    found = $('#_found'), list = $('.events'), browse = $('#_browse'),
    {lang, dataset} = document.documentElement, digits = number => number.toLocaleString(dataset.numbers ?? lang),
    counted = number => said[new Intl.PluralRules(lang).select(number)].replace('{count}', digits(number));
  if (location.protocol === 'file:') return form.replaceChildren(said.disk);
  let index, results, timer, typing, turn = 0;

  // What is sought stands in the address: it can be kept, sent and gone back to.
  const read = () => {
    const asked = new URLSearchParams(location.search);
    box.value = asked.get('q');
    sort.value = asked.get('sort');
    sort.value ||= '';  // an order that there is not
    typing = 0;
    for (const each of boxes) each.checked = asked.getAll('f').includes(each.value);
    search();
  }, write = () => {
    const asked = new URLSearchParams([...new FormData(form)].filter(pair => pair[1].trim())), address = `?${asked}`.replaceAll('%3A', ':');
    if (address !== (location.search || '?')) history[typing ? 'replaceState' : 'pushState'](0, '', address);
  };

  // Words of a page by their numbers: those found are marked without the signs around them, those of others are in their face.
  const put = (into, page, from, to) => {
    for (let at = from; at < to; at++) {
      const word = page.words[at], theirs = page.theirs.findLastIndex(edge => edge <= at) % 2 === 0;
      const face = word === '[…]' ? 'cut' : theirs && 'theirs', node = face ? add(into, 'span', '', face) : into;
      word.split(/(^\p{P}+|\p{P}+$)/u).map((part, odd) =>
        odd % 2 || !part || !page.locations.includes(at) ? node.append(part) : add(node, 'mark', part));
      if (at < to - 1) into.append(' ');
    }
  };
  const row = data => {
    const page = {...data, ...JSON.parse(data.anchors[0].id), words: data.content.split(/\s+/)}, item = copy('result'), link = $('a', item);
    let from = 0, lines = 4;
    link.text = '';  // a heading without words is none
    for (const [text, hedge] of page.date) add($('.date', item), hedge ? 'i' : 'span', text);
    if (page.mark) $('.event-mark', item).replaceWith(copy(page.mark));
    item.toggleAttribute('data-withdrawn', page.gone);
    $('.event-facts', item).append(...page.signs.map(copy));
    link.href = said.root + data.raw_url.slice(1);
    page.parts.forEach(([to, name, anchor, tongue, marks], nth) => {
      const hit = data.locations.find(at => at >= from && at < to), long = to - from > 40;
      if (nth < 2) put(nth ? $('.event-summary', item) : link, page, from, to);
      else if (name && hit && lines-- > 0) {
        const line = add($('.event-body', item), 'p', '', 'quotation-note');
        add(line, 'a', name).href = link.href + anchor;
        line.append(' ');
        const text = add(line, tongue ? 'q' : 'span'), first = long ? Math.max(from, hit - 9) : from, last = long ? Math.min(to, hit + 30) : to;
        text.lang = tongue || lang;
        text.dir = 'auto';
        text.dataset.marks = marks;
        if (first > from) add(text, 'span', '[…] ', 'cut');
        put(text, page, first, last);
        if (last < to) add(text, 'span', ' […]', 'cut');
      }
      from = to;
    });
    return item;
  };
  const append = async () => {
    const mine = turn, from = list.children.length,
      pages = await Promise.all(results.slice(from, from + 20).map(result => result.data()));
    // Meanwhile other words were sought, or the button was pressed twice.
    if (mine !== turn || list.children[from]) return;
    list.append(...pages.map(row));
    more.hidden = !results[from + 20];
    if (from) $('a', list.children[from]).focus();
  };

  const facet = each => each.value.split(':')[0], ask = except => {
    const filters = {};
    for (const each of boxes) if (each.checked && facet(each) !== except) (filters[facet(each)] ||= {any: []}).any.push(each.value);
    return index.search(box.value, {filters, sort: sort.value ? {date: sort.value} : {}});
  }, show = (words, some) => {
    $('[role=status]').textContent = words || '\xa0';  // its line is kept free
    found.hidden = !some;
    browse.hidden = results?.length;
  }, search = async () => {
    const mine = ++turn, apart = {};
    if (!box.value.trim()) return show('', results = 0);
    if (!index) show(said.searching);
    try {
      index ||= await import(new URL(said.program, document.baseURI));
      await index.filters();
      const main = await ask();
      // How many a value would bring is counted without its own facet, of which several may be chosen.
      for (const each of boxes) if (each.checked) apart[facet(each)] ||= await ask(facet(each));
      if (mine !== turn) return;
      for (const each of boxes) {
        const count = (apart[facet(each)] || main).filters[facet(each)]?.[each.value] || 0,
          item = each.closest('li'), [number, words] = item.querySelectorAll('span');
        item.hidden = !count && !each.checked;
        number.textContent = digits(count);
        words.textContent = counted(count);
      }
      results = main.results;
      list.replaceChildren();
      await append();
      if (mine === turn) show(results[0] ? counted(results.length) : said.none, results[0] || $('[name=f]:checked'));
    } catch {
      if (mine === turn) show(said.failed, results = 0);
    }
  };
  const soon = wait => {
    clearTimeout(timer);
    write();
    typing = wait;
    timer = setTimeout(search, wait);
  };
  box.oninput = () => soon(150);
  form.onsubmit = () => !!soon();
  // The box changes when it is left, too: a list made anew then would be gone from under the result that is being pressed.
  form.onchange = ({target}) => target === box || soon();
  more.onclick = append;
  onpopstate = read;
  read();
})();

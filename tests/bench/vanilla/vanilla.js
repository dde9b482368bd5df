// The list of pledges as one writes it by hand, without any library: every row is in the page,
// and a row stays while its text holds what was typed and its boxes are ticked. It looks in the
// same texts as the site does. It has no stems, no slips, no residents' words, no order by match,
// no marks and no counts beside the options.

const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const GLYPHS = {
  'delivered':
    '<rect class="glyph-fill" x="1" y="1" width="18" height="18" rx="4"></rect><path class="glyph-tick" d="M5.5 10.5 8.7 13.7 14.5 6.8"></path>',
  'in-progress':
    '<path class="glyph-fill" d="M10 1H5a4 4 0 0 0-4 4v10a4 4 0 0 0 4 4h5z"></path><rect class="glyph-line" x="2" y="2" width="16" height="16" rx="3"></rect>',
  'no-update': '<rect class="glyph-dash" x="2" y="2" width="16" height="16" rx="3"></rect>',
};

const plan = await (await fetch('/data/plan.json')).json();
const list = document.querySelector('.rows');
const count = document.querySelector('.list-count');
const field = document.getElementById('search');

const statusNames = new Map(plan.statuses.map(it => [it.id, it.name]));
const themes = new Map(plan.themes.map((it, at) => [it.id, { name: it.name, accent: (at % 8) + 1 }]));
const parts = new Map(plan.themes.flatMap(theme => theme.subthemes.map(it => [it.id, it.name])));
const evidence = new Map(plan.evidence.map(it => [it.id, it.summary]));

function about(pledge) {
  const n = pledge.evidence.length;
  const theme = themes.get(pledge.theme).name;
  const part = pledge.subtheme && parts.get(pledge.subtheme);
  const words = [statusNames.get(pledge.status), part ? `${theme}: ${part}` : theme];
  if (n) words.splice(1, 0, n === 1 ? '1 piece of evidence' : `${n} pieces of evidence`);
  return words.join(' · ');
}

function row(pledge) {
  return `<li class="row status-${pledge.status} accent-${themes.get(pledge.theme).accent}">
<svg class="glyph" viewBox="0 0 20 20" aria-hidden="true">${GLYPHS[pledge.status]}</svg>
<a class="row-title" href="/pledges/${pledge.id}">${escape(pledge.summary)}</a>
<p class="row-about">${escape(about(pledge))}</p></li>`;
}

function text(pledge) {
  const texts = [
    ...(pledge.wordings.length ? pledge.wordings.map(it => it.text) : [pledge.wording]),
    pledge.summary,
    ...pledge.evidence.map(id => evidence.get(id)),
    ...pledge.places,
    themes.get(pledge.theme).name,
    parts.get(pledge.subtheme) ?? '',
  ];
  return texts.join('\n').toLowerCase();
}

function choice(kind, id, name) {
  return `<label class="choice"><input type="checkbox" name="${kind}" value="${id}"><span class="choice-label">${escape(name)}</span></label>`;
}

list.innerHTML = plan.pledges.map(row).join('');
document.getElementById('statuses').innerHTML = plan.statuses.map(it => choice('status', it.id, it.name)).join('');
document.getElementById('themes').innerHTML = plan.themes.map(it => choice('theme', it.id, it.name)).join('');

const rows = [...list.children];
const texts = plan.pledges.map(text);
const shown = new Array(rows.length).fill(true);

function update() {
  const words = field.value.trim().toLowerCase();
  const ticked = kind => new Set([...document.querySelectorAll(`input[name="${kind}"]:checked`)].map(it => it.value));
  const [statusesTicked, themesTicked] = [ticked('status'), ticked('theme')];
  let found = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const pledge = plan.pledges[at];
    const stays =
      (statusesTicked.size === 0 || statusesTicked.has(pledge.status)) &&
      (themesTicked.size === 0 || themesTicked.has(pledge.theme)) &&
      texts[at].includes(words);
    if (stays) found += 1;
    // Only what changes is touched.
    if (stays !== shown[at]) {
      shown[at] = stays;
      rows[at].hidden = !stays;
    }
  }
  count.textContent = found === rows.length ? `All ${found} pledges` : `${found} of ${rows.length} pledges`;
}

field.addEventListener('input', update);
document.getElementById('filters').addEventListener('change', update);
document.querySelector('form').addEventListener('submit', event => event.preventDefault());
update();

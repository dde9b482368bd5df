// Measures the site and its peers in one browser, turn by turn, and writes down every number.
// `cargo xtask bench` serves them, calls this with a task file, and makes a table of the answer.
import { readFileSync, writeFileSync } from 'node:fs';
import { round } from './acts.mjs';
import { figures } from './figures.mjs';
import { form } from './form.mjs';
import { large } from './index.mjs';
import { launch } from './phone.mjs';
import { answers, keepStill, visit } from './visits.mjs';

const task = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const browser = await launch();
const result = { chromium: browser.version(), lists: [], openings: [], visits: [], answers: [], redraws: [], opened: [], turned: [] };
const say = text => console.log(`  ${text}`);

const kept = [['visits', task.pages], ['figures', task.chart_pages]].filter(([part]) => task.parts.includes(part));
for (const path of new Set(kept.flatMap(([, paths]) => paths))) await keepStill(browser, task.site, task.still_folder, path);
for (let turn = 1; turn <= task.rounds; turn += 1) {
  say(`round ${turn} of ${task.rounds}`);
  if (task.parts.includes('visits')) {
    for (const path of task.pages) {
      result.visits.push({ path, ...(await visit(browser, task.site, task.still, path)) });
    }
    result.answers.push(await answers(browser, task.site));
  }
  if (task.parts.includes('large')) result.openings.push(await large(browser, task.large_site));
  if (task.parts.includes('form')) result.turned.push(...(await form(browser, task)));
  if (task.parts.includes('figures')) {
    const { redraws, opened } = await figures(browser, task);
    result.redraws.push(...redraws);
    result.opened.push(...opened);
  }
  for (const { size, site, peer, few_words } of task.lists) {
    say(`  acts on ${size} pledges`);
    const acts = { nThemes: task.themes, fewWords: few_words };
    const ours = await round(browser, site, acts);
    result.lists.push({ size, ours, peer: await round(browser, peer, acts) });
  }
}
await browser.close();
writeFileSync(task.answer, JSON.stringify(result));

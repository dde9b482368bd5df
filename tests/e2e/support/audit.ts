import AxeBuilder from '@axe-core/playwright';
import { type Page } from '@playwright/test';

const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** `colours` is for a page that was audited already and has changed nothing but its colours. */
export type Scope = 'everything' | 'colours' | 'all but colours';

/** What axe finds wrong with the page as it stands, one line for each element. */
export async function audit(page: Page, scope: Scope = 'everything'): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (scope === 'colours') axe.withRules('color-contrast');
  else axe.withTags(EVERYTHING);
  if (scope === 'all but colours') axe.disableRules('color-contrast');
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      node => `${id}: ${help}: ${node.target.join(' ')} ${node.any.map(it => it.message).join('; ')}`,
    ),
  );
}

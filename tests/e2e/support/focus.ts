import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the focus is there, as someone without a mouse does. */
export async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate(it => it === document.activeElement)) return;
  }
  throw new Error(`${most} presses of Tab do not reach ${target}`);
}

/** What has the focus is in sight, uncovered, and looks different for having it. */
export async function expectFocusSeen(page: Page): Promise<void> {
  // Scrolling to what has the focus may take a frame.
  await expect.poll(() => page.evaluate(troubleWithFocus)).toBe('');
}

function troubleWithFocus(): string {
  const it = document.activeElement as HTMLElement | null;
  if (!it || it === document.body) return 'nothing has the focus';
  const name = `<${it.tagName.toLowerCase()}> ${(it.innerText ?? '').trim().slice(0, 40)}`;

  const box = [...it.getClientRects()].find(rect => rect.width > 0 && rect.height > 0);
  if (!box) return `${name} takes no room`;
  const inside = (x: number, y: number) => 0 <= x && x < innerWidth && 0 <= y && y < innerHeight;
  const points = [0.5, 0.05, 0.95].flatMap(down =>
    [0.5, 0.05, 0.95].map(right => [box.left + box.width * right, box.top + box.height * down] as const),
  );
  const seen = points.filter(([x, y]) => {
    const top = inside(x, y) && document.elementFromPoint(x, y);
    return top && (it.contains(top) || top.contains(it) || top.closest('label')?.contains(it));
  });
  if (seen.length === 0)
    return `${name} is covered or out of sight at ${Math.round(box.left)}, ${Math.round(box.top)}`;

  const look = (style: CSSStyleDeclaration) =>
    [style.outlineStyle !== 'none' && style.outlineColor, style.boxShadow, style.backgroundColor].join(' | ');
  const drawn = getComputedStyle(it);
  const ring =
    (drawn.outlineStyle !== 'none' &&
      parseFloat(drawn.outlineWidth) >= 2 &&
      !/rgba\(.*, 0\)|transparent/.test(drawn.outlineColor)) ||
    drawn.boxShadow !== 'none';
  return ring ? '' : `${name} shows no ring: ${look(drawn)}`;
}

import { type Page } from '@playwright/test';

/** Texts that do not stand out from what is behind them, in the visitor's own colours. There axe
 * cannot tell: it reads a property that browsers do not adjust to these colours. */
export async function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [r, g, b] = channels(colour).map(it => {
        const part = it / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const canvas = getComputedStyle(document.documentElement).colorScheme.includes('dark')
      ? 'rgb(0, 0, 0)'
      : 'rgb(255, 255, 255)';
    const known = new Map<Element, string>();
    const behind = (it: Element | null): string => {
      if (!it) return canvas;
      const own = known.get(it) ?? getComputedStyle(it).backgroundColor;
      const colour = (channels(own)[3] ?? 1) > 0 ? own : behind(it.parentElement);
      known.set(it, colour);
      return colour;
    };
    const hasText = (it: Element) =>
      [...it.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return [...document.querySelectorAll('body *')]
      .filter(it => hasText(it) && it.checkVisibility({ visibilityProperty: true }))
      .flatMap(it => {
        const [front, back] = [getComputedStyle(it).color, behind(it)];
        const [light, dark] = [luminance(front), luminance(back)].sort((a, b) => b - a);
        const ratio = (light + 0.05) / (dark + 0.05);
        return ratio < 4.5 ? [`${it.textContent?.trim().slice(0, 40)}: ${front} on ${back}`] : [];
      });
  });
}

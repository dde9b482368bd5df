// For journeys that kill the collector, restart it or count all that it keeps: each gets one of its own,
// and its pages come from there.

import { Collector } from './collector';
import { test as base } from './test';

export const test = base.extend<{ collector: Collector }>({
  collector: async ({}, use) => {
    const collector = await Collector.start();
    await use(collector);
    await collector.remove();
  },
  baseURL: async ({ collector }, use) => use(collector.address),
});

export { expect } from '@playwright/test';

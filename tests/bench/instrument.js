// Runs in every page that is measured, before its own scripts: the same clock for all of them.
(() => {
  const state = () => {
    const first = document.querySelector('.rows > .row:not([hidden]) .row-title');
    return `${document.querySelector('.list-count')?.textContent} | ${first?.textContent ?? 'no row'}`;
  };
  const bench = (window.bench = {
    paints: [],
    pending: 0,
    waiting: [],
    painted: () => new Promise(done => (bench.pending ? bench.waiting.push(done) : done())),
    stale: [],
    longTasks: [],
    largestPaint: 0,
    shift: 0,
    seen: {},
    wasmBytes: () => 0,
    settle() {
      const last = bench.paints.at(-1);
      if (last && !last.settled) {
        last.settled = true;
        const now = state();
        if (now !== last.state) bench.stale.push(`painted “${last.state}”, then “${now}”`);
      }
    },
  });

  // From the key or the click, as the browser stamped it, to the end of the frame that shows its
  // effect. A message sent from the frame's last callback arrives once the frame is painted.
  let pressed = 0;
  for (const kind of ['keydown', 'click']) {
    addEventListener(kind, event => {
      bench.settle();
      pressed = event.timeStamp;
    }, true);
  }
  for (const kind of ['input', 'change']) {
    addEventListener(kind, event => {
      // A box that is ticked tells of an input and of a change.
      if (kind === 'input' && event.target.type === 'checkbox') return;
      if (kind === 'change' && event.target.type !== 'checkbox') return;
      const start = pressed;
      bench.pending += 1;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          bench.paints.push({ took: performance.now() - start, state: state(), settled: false });
          bench.pending -= 1;
          if (!bench.pending) bench.waiting.splice(0).forEach(done => done());
        };
        port2.postMessage(null);
      });
    }, true);
  }

  const observe = (type, take) => new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('longtask', it => bench.longTasks.push({ start: it.startTime, took: it.duration }));
  observe('largest-contentful-paint', it => (bench.largestPaint = it.startTime));
  observe('layout-shift', it => it.hadRecentInput || (bench.shift += it.value));

  // When the page first had what is looked for.
  const marks = { list: '.list-page', row: '.rows > .row .row-title' };
  const look = new MutationObserver(() => {
    for (const [name, selector] of Object.entries(marks)) {
      if (!(name in bench.seen) && document.querySelector(selector)) {
        bench.seen[name] = performance.now();
        requestAnimationFrame(() => setTimeout(() => (bench.seen[`${name}Painted`] = performance.now())));
      }
    }
    if (Object.keys(marks).every(name => name in bench.seen)) look.disconnect();
  });
  look.observe(document, { childList: true, subtree: true });

  const instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await instantiate.apply(WebAssembly, given);
    bench.wasmBytes = () => made.instance.exports.memory?.buffer.byteLength ?? 0;
    return made;
  };
})();

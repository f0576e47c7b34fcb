import { createSubscriber } from 'svelte/reactivity';

const ticks = createSubscriber((update) => {
  const timer = setInterval(update, 30_000);
  return () => clearInterval(timer);
});

/** The time, for what is on screen: read in a component, it is read again every half minute. */
export function now(): number {
  ticks();
  return Date.now();
}

import { CARRIER, DEVICE, FEATURES, PLAN } from './paths.ts';

/**
 * What no longer fits once another value is picked at `path`: a cart belongs to its carrier (CONTRACT.md A25),
 * optional features to their plan, a model to its manufacturer. Only picks are named here, never typed text.
 */
export function dependentsOf(path: string): readonly string[] {
  if (path === CARRIER) return [DEVICE, PLAN, FEATURES];
  if (path === PLAN) return [FEATURES];
  if (path.endsWith('.manufacturerId')) return [path.replace(/manufacturerId$/, 'modelId')];
  return [];
}

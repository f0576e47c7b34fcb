import type { Field, Form, Section } from './field.ts';

const NOUNS: { [K in Section['id']]?: string } = {
  newDevice: 'of the new device',
  existingDevice: 'of the device in use',
  shipTo: 'to ship to',
};

/**
 * The label of a field as it stands in a list of problems: where it is another field's, too, or how another begins
 * ("Country" beside "Country of use"), it says of what it is.
 */
export function tellingLabels(form: Form): (field: Field) => string {
  const labels = form.flatMap(({ id, title, fields }) =>
    fields.map(({ path, label }) => ({ path, label, where: NOUNS[id] ?? `(${title})` })),
  );
  const isShared = (mine: { path: string; label: string }) =>
    labels.some(
      ({ path, label }) =>
        path !== mine.path && `${label} `.toLowerCase().startsWith(`${mine.label} `.toLowerCase()),
    );
  const byPath = new Map(
    labels.map((mine) => [mine.path, isShared(mine) ? `${mine.label} ${mine.where}` : mine.label]),
  );
  return ({ path, label }) => byPath.get(path) ?? label;
}

import type { Field, Form, Section } from './field.ts';

const NOUNS: { [K in Section['id']]?: string } = {
  newDevice: 'of the new device',
  existingDevice: 'of the device in use',
};

/** The label of a field as it stands in a list of problems: where two fields share one, it says of what it is. */
export function tellingLabels(form: Form): (field: Field) => string {
  const labels = form.flatMap(({ id, title, fields }) =>
    fields.map(({ path, label }) => ({ path, label, where: NOUNS[id] ?? `(${title})` })),
  );
  const times = new Map<string, number>();
  for (const { label } of labels) times.set(label, (times.get(label) ?? 0) + 1);
  const byPath = new Map(
    labels.map(({ path, label, where }) => [path, times.get(label) === 1 ? label : `${label} ${where}`]),
  );
  return ({ path, label }) => byPath.get(path) ?? label;
}

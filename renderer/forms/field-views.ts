import type { Component } from 'svelte';
import type { Field } from '@domain/form/field.ts';
import CatalogField from './CatalogField.svelte';
import ChoiceField from './ChoiceField.svelte';
import DateField from './DateField.svelte';
import FeaturesField from './FeaturesField.svelte';
import type { FieldViewProps } from './filling.ts';
import FlagField from './FlagField.svelte';
import ManufacturerField from './ManufacturerField.svelte';
import ModelField from './ModelField.svelte';
import RegionField from './RegionField.svelte';
import TextField from './TextField.svelte';
import VendorField from './VendorField.svelte';

type ViewOf<K extends Field['kind']> = Component<FieldViewProps<Extract<Field, { kind: K }>>>;

const views: { [K in Field['kind']]: ViewOf<K> } = {
  text: TextField,
  unknown: TextField,
  date: DateField,
  choice: ChoiceField,
  flag: FlagField,
  vendor: VendorField,
  region: RegionField,
  manufacturer: ManufacturerField,
  model: ModelField,
  catalog: CatalogField,
  features: FeaturesField,
};

/** How a field is drawn. A new kind of field does not compile until it is in the table. */
export const viewOf = (field: Field): Component<FieldViewProps<Field>> =>
  // Sound: the view is chosen by the very kind of the field it is given.
  views[field.kind] as Component<FieldViewProps<Field>>;

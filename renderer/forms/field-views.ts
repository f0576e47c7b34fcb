import type { Component } from 'svelte';
import type { Field } from '@domain/form/field.ts';
import AccessoriesField from './AccessoriesField.svelte';
import AgreementField from './AgreementField.svelte';
import CatalogField from './CatalogField.svelte';
import ChangesField from './ChangesField.svelte';
import ChoiceField from './ChoiceField.svelte';
import CountField from './CountField.svelte';
import DateField from './DateField.svelte';
import FeaturesField from './FeaturesField.svelte';
import type { FieldViewProps } from './filling.ts';
import FlagField from './FlagField.svelte';
import LineField from './LineField.svelte';
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
  count: CountField,
  line: LineField,
  vendor: VendorField,
  region: RegionField,
  manufacturer: ManufacturerField,
  model: ModelField,
  catalog: CatalogField,
  accessories: AccessoriesField,
  features: FeaturesField,
  changes: ChangesField,
  agreement: AgreementField,
};

/** How a field is drawn. A new kind of field does not compile until it is in the table. */
export const viewOf = (field: Field): Component<FieldViewProps<Field>> =>
  // Sound: the view is chosen by the very kind of the field it is given.
  views[field.kind] as Component<FieldViewProps<Field>>;

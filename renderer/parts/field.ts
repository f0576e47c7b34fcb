/** What a control carries so that readers of the screen find its label, hint and problem. */
export interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

/** What every field of a form takes. */
export interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** A sentence; marks the control invalid. */
  problem?: string | undefined;
  required?: boolean;
  /** Says "optional" beside the label of a field that is not required. */
  marksOptional?: boolean;
  /** Made up when left out. */
  id?: string | undefined;
}

/** One field as confirmations and orders echo it. */
export interface EchoedField {
  id: string;
  type: string;
  label?: string;
  text?: string;
  date?: string;
  choice?: { id: string; otherText?: string };
}

export interface EchoedGroup {
  groupId: string;
  fields: EchoedField[];
}

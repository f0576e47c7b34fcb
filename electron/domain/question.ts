/** A carrier's question: one property definition of GET /orders/properties (CONTRACT.md d.5). */
export interface Question {
  id: string;
  label: string;
  /** TEXT, DATE and CHOICE are known; any other stays editable as text. */
  type: string;
  required: boolean;
  minLength?: number;
  maxLength?: number;
  /** A hint to show, not a rule. */
  pattern?: string;
  /** The server's own expression, unanchored. */
  regEx?: string;
  /** Default value: a text, a day or the id of a choice. */
  preset?: string;
  choices?: readonly { id: string; label: string; isOther: boolean }[];
}

/** Questions as the server groups and orders them; only MISCELLANEOUS has been seen. */
export interface QuestionGroup {
  groupId: string;
  questions: readonly Question[];
}

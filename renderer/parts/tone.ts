/** How a state is coloured; its word and sign say the same without colour. */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';
